package io.cardea.identity.company;

import io.cardea.chassis.refusal.InvalidField;
import io.cardea.chassis.refusal.Refused;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;

/// A small PNG. It is looked at chunk by chunk, and never drawn here: who draws it trusts its size.
final class Logo {

    /// Of the Base64 text.
    static final int LONGEST = 43_692;

    private static final int MOST_BYTES = 32 * 1024;
    private static final int MOST_PIXELS = 1024;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int DATA = 0x49444154;
    private static final int END = 0x49454E44;

    private Logo() {}

    /// The same text; fails with a refusal that names the field.
    static String checked(String field, String base64) {
        byte[] png = decoded(field, base64);
        if (png.length > MOST_BYTES) {
            throw refused(field, "has more than 32 KB");
        }
        if (!isPng(ByteBuffer.wrap(png))) {
            throw refused(field, "is no whole PNG of at most 1024 by 1024 pixels");
        }
        return base64;
    }

    private static byte[] decoded(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw refused(field, "is no Base64");
        }
    }

    /// Signature, header, data and end are there, in chunks whose sums fit.
    private static boolean isPng(ByteBuffer png) {
        if (png.remaining() < 8 || png.getLong() != SIGNATURE || !isSmall(png)) {
            return false;
        }
        boolean data = false;
        while (png.remaining() >= 12) {
            int type = png.getInt(png.position() + 4);
            if (!skipChunk(png)) {
                return false;
            }
            data |= type == DATA;
            if (type == END) {
                return data && !png.hasRemaining();
            }
        }
        return false;
    }

    private static boolean isSmall(ByteBuffer png) {
        int at = png.position();
        return png.remaining() >= 25
                && png.getInt(at) == 13
                && png.getInt(at + 4) == HEADER
                && isSmall(png.getInt(at + 8))
                && isSmall(png.getInt(at + 12));
    }

    private static boolean isSmall(int pixels) {
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    private static boolean skipChunk(ByteBuffer png) {
        int length = png.getInt(png.position());
        if (length < 0 || length > png.remaining() - 12) {
            return false;
        }
        var sum = new CRC32();
        sum.update(png.slice(png.position() + 4, length + 4));
        png.position(png.position() + 8 + length);
        return png.getInt() == (int) sum.getValue();
    }

    private static Refused refused(String field, String what) {
        return new Refused(new InvalidField(field, field + " " + what + "."));
    }
}
