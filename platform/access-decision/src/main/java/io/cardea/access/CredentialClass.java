package io.cardea.access;

/// How much what was shown is worth as a proof. It can be told from the text alone.
public enum CredentialClass {
    /// A number that a card brings along. Some are printed on it, and most can be read off and copied.
    RFID,
    /// A credential of 128 random bits, made for the card: nobody guesses it, but a picture of it opens as well.
    STATIC_QR,
    /// A code that changes every fifteen seconds, see [RotatingCode].
    ROTATING;

    public static CredentialClass of(String shown) {
        return RotatingCode.read(shown) == null ? ofStatic(shown) : ROTATING;
    }

    /// The same of what is known to be no rotating code.
    public static CredentialClass ofStatic(String shown) {
        return RotatingCode.isStrong(shown) ? STATIC_QR : RFID;
    }
}
