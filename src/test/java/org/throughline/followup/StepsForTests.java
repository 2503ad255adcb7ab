package org.throughline.followup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.throughline.patient.PatientsForTests;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestStaff;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of next steps with the real database, in the context that all of them share.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({ FixedClock.class, TestStaff.class, PatientsForTests.class })
@Tag("database")
@interface StepsForTests {

}
