package vn.lensan.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.lensan.LenSanTest;

/**
 * A test that visits the running application with a real browser: a test method takes a {@link Visitor}. Skipped, and
 * says so, where there is no Chromium ({@code apt-get install chromium}, or LENSAN_CHROMIUM names one).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LenSanTest
@SpringBootTest(classes = vn.lensan.LenSan.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Browsers.class)
public @interface BrowserTest {}
