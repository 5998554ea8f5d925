package io.cardea.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// An RSA key that signs JSON Web Tokens with RS256, made anew in each JVM.
public record SigningKey(RSAPrivateCrtKey key) {

    private static final String PROPERTY = "cardea.testing.issuer.key";
    private static final String ID = "of-this-test";

    /// The same key for every class loader of the JVM.
    public static SigningKey ofThisJvm() {
        synchronized (System.class) {
            try {
                if (System.getProperty(PROPERTY) == null) {
                    System.setProperty(PROPERTY, Base64.getEncoder().encodeToString(newKey()));
                }
                var encoded = Base64.getDecoder().decode(System.getProperty(PROPERTY));
                var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
                return new SigningKey((RSAPrivateCrtKey) key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public String sign(JsonNode claims) {
        var text = encoded(header("RS256")) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String unsigned(JsonNode claims) {
        return encoded(header("none")) + "." + encoded(claims) + ".";
    }

    /// The public half as a JSON Web Key Set.
    public JsonNode keySet() {
        var keys = JsonNodeFactory.instance.objectNode();
        keys.putArray("keys")
                .addObject()
                .put("kid", ID)
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", base64(unsigned(key.getModulus())))
                .put("e", base64(unsigned(key.getPublicExponent())));
        return keys;
    }

    private static byte[] newKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    private static ObjectNode header(String algorithm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("alg", algorithm)
                .put("typ", "JWT")
                .put("kid", ID);
    }

    private static String encoded(JsonNode json) {
        return base64(json.toString().getBytes(UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Big-endian without the sign byte, as a JSON Web Key wants it.
    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
