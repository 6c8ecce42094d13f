package dev.signet.interactions.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.interactions.fake.FakeService;
import dev.signet.interactions.fake.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row has its types and a client that speaks its revision. */
@ParameterizedClass
@MethodSource("dev.signet.interactions.revisions.Revision#all")
class RevisionsTest {
    /** Least numbers of records, readable types and tagged unions. */
    private static final Map<String, List<Integer>> KNOWN =
            Map.of("2026-05-20", List.of(111, 141, 11), "2026-05-06", List.of(90, 110, 8));

    private final Revision revision;

    RevisionsTest(Revision revision) {
        this.revision = revision;
    }

    @Test
    void hasItsTypes() {
        List<Integer> known = KNOWN.getOrDefault(revision.name(), List.of(1, 1, 0));
        assertThat(revision.records()).hasSizeGreaterThanOrEqualTo(known.get(0));
        assertThat(revision.readable()).hasSizeGreaterThanOrEqualTo(known.get(1));
        assertThat(revision.taggedUnions()).hasSizeGreaterThanOrEqualTo(known.get(2));
    }

    @Test
    void itsClientSendsItsNameAndIsDeprecatedOnceItIsRetired() throws ReflectiveOperationException {
        Class<?> type = Class.forName(revision.javaPackage() + ".InteractionsClient");
        assertThat(type.isAnnotationPresent(Deprecated.class)).isEqualTo(revision.retired());
        try (FakeService service = FakeService.scripted(Reply.json(200, "{\"id\":\"i\"}"))) {
            Object builder = type.getMethod("builder").invoke(null);
            Class<?> builderType = builder.getClass();
            builderType.getMethod("apiKey", String.class).invoke(builder, "k");
            builderType.getMethod("baseUri", URI.class).invoke(builder, service.uri());
            try (AutoCloseable client =
                    (AutoCloseable) builderType.getMethod("build").invoke(builder)) {
                Object group = type.getMethod("interactions").invoke(client);
                group.getClass().getMethod("get", String.class).invoke(group, "i");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            assertThat(service.received().get(0).header("api-revision")).isEqualTo(revision.name());
        }
    }
}
