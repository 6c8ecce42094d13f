package dev.signet.support.http.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.support.http.CallInfo;
import dev.signet.support.http.engine.SendFailures.Meaning;
import dev.signet.support.http.request.Origin;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendFailuresTest {
    private static final CallInfo CALL = new CallInfo(1, "GET", "/things");
    private static final Origin ORIGIN = new Origin("https", "api.example.com", 443);

    @Test
    void unknownHostIsTold() {
        // as the JDK has it, without a message
        Throwable unknown = new ConnectException().initCause(new UnresolvedAddressException());

        assertThat(SendFailures.toException(CALL, unknown, Meaning.OTHER, ORIGIN, Duration.ofSeconds(1)))
                .hasMessage("GET /things: no connection to https://api.example.com:443: the host is unknown");
    }
}
