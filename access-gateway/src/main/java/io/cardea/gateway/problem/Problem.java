package io.cardea.gateway.problem;

import org.jspecify.annotations.Nullable;

/// A request that is answered with a problem. It is no accident, and has no stack trace.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final int retryAfter;

    private Problem(String code, String detail, @Nullable String field, int retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /// A problem with the request as a whole.
    public static Problem of(String code, String detail) {
        return new Problem(code, detail, null, 1);
    }

    /// A problem with one field of the body.
    public static Problem ofField(String code, String field, String detail) {
        return new Problem(code, detail, field, 1);
    }

    /// One that may be over in so many seconds.
    public static Problem toRetry(String code, String detail, int seconds) {
        return new Problem(code, detail, null, seconds);
    }

    /// In how many seconds to ask again, where that may help.
    int retryAfter() {
        return retryAfter;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
