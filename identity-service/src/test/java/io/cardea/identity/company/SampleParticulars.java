package io.cardea.identity.company;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// What owners say, right and wrong.
public final class SampleParticulars {

    private static final PostalAddress OSLO = new PostalAddress("Karl Johans gate 1", "0154", "Oslo", "NO");

    private SampleParticulars() {}

    /// As they are kept.
    static Particulars kept() {
        return request("NO123456785MVA", "nb", png(16, 16), "NO93 8601 1117 947")
                .particulars();
    }

    static ParticularsRequest request(
            @Nullable String taxId, @Nullable String language, @Nullable String logo, @Nullable String iban) {
        return new ParticularsRequest(
                "Fjord Gym AS",
                OSLO,
                taxId,
                taxId == null ? null : "123456785",
                "post@fjord.example",
                language,
                "#0A5F38",
                logo,
                iban);
    }

    static ParticularsRequest in(String country) {
        var address = new PostalAddress("Street 1", null, "Town", country);
        return new ParticularsRequest("Gym", address, "NO123456785", null, "a@b.example", null, null, null, null);
    }

    /// A PNG of that size whose data nobody looks at.
    public static String png(int width, int height) {
        return png(width, height, 40);
    }

    static String png(int width, int height, int data) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            var header = new ByteArrayOutputStream();
            var fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 6, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", new byte[data]);
            chunk(out, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
