package io.cardea.chassis.cardnumber;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A text that people write must not contain the number of a payment card; else the answer is `request.card-number`.
@Documented
@Constraint(validatedBy = NoCardNumber.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface NoCardNumber {

    String CODE = "request.card-number";

    String message() default "must not contain what may be the number of a payment card";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Looks for one.
    final class Check implements ConstraintValidator<NoCardNumber, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !CardNumbers.isIn(text.toString());
        }
    }
}
