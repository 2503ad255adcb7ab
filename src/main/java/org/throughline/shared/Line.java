package org.throughline.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * One line of typed text: of at most {@link #max()} characters, without characters that
 * nobody can see. Absent is fine; say {@code @NotBlank} beside it where it is not.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LineValidator.class)
public @interface Line {

	/** The most characters, blanks around it not counted. */
	int max();

	/** Whether it may go on over several lines. */
	boolean several() default false;

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
