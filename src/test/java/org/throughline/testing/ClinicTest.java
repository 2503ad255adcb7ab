package org.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.throughline.careteam.CareTeamsForTests;
import org.throughline.patient.PatientsForTests;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application but its browser, with a real database and a clock that
 * stands still. All of them share one started application, so each opens a clinic of its
 * own ({@link TestStaff#millbrook()}) and counts nothing beyond it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
@Import({ FixedClock.class, TestStaff.class, PatientsForTests.class, CareTeamsForTests.class, CountedStatements.class,
		Pages.class })
public @interface ClinicTest {

}
