package org.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A story told in a real Chromium against the whole application, on a port of its own and
 * with the demo clinic as it stands at {@link TestClock#START}, fresh for each class.
 * Test methods take a Playwright {@code Page} (or {@code BrowserContext}s, one per
 * person) as parameter. Skipped, and said so, where no Chromium is found.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ExtendWith(Browser.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "throughline.demo=true")
@Import(FixedClock.class)
public @interface BrowserScenario {

}
