package vn.lensan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.lensan.LenSanTest;
import vn.lensan.access.Actors;
import vn.lensan.access.SignedInFixture;

@LenSanTest
class LogIT {
    @Autowired
    ApplicationContext context;

    @Autowired
    Log log;

    @Test
    void the_log_tells_who_did_what_and_why_newest_first() {
        SignedInFixture.people(context);
        Actors.as(SignedInFixture.actor(context, "langson"), () -> {
            log.write(Deed.NUMBER_REVEALED, "household-phone:5-1204", "gọi mời đi tập huấn", null);
            return null;
        });
        log.writeAbout(Deed.SIGN_IN_REFUSED, "ai-do", "10.0.0.1");
        assertThat(log.read(null, null, Long.MAX_VALUE, 10))
                .extracting(Entry::deed, Entry::login, Entry::name, Entry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deed.SIGN_IN_REFUSED, "ai-do", "", null),
                        org.assertj.core.groups.Tuple.tuple(
                                Deed.NUMBER_REVEALED, "langson", "Hoàng Văn Thái", "gọi mời đi tập huấn"));
        assertThat(log.read(Deed.NUMBER_REVEALED, "langson", Long.MAX_VALUE, 10))
                .hasSize(1);
        assertThat(log.read(Deed.NUMBER_REVEALED, "bo", Long.MAX_VALUE, 10)).isEmpty();
    }
}
