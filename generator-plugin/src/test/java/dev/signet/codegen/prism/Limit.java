package dev.signet.codegen.prism;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.meaning.Samples;
import dev.signet.codegen.prism.Relay.Exchange;
import dev.signet.codegen.prism.Relay.Violation;
import dev.signet.codegen.prism.Service.Operation;
import dev.signet.codegen.prism.Service.Parameter;
import dev.signet.codegen.prism.ServiceClient.Given;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What Prism gets wrong, by name: each is shown by a request that is written by hand (see {@link EveryOperationTest}). What it is
 * blind to, {@link Wire} compares.
 */
@SuppressWarnings("ImmutableEnumChecker") // predicates without state
enum Limit {
    /** It says so itself. */
    SECURITY_SCHEME((violation, sent) ->
            violation.message().startsWith("We currently do not support this type of security scheme")),

    /** It reads lists of a form only if the document has an {@code encoding} with a style for them, though there is a default. */
    LIST_OF_FORM((violation, sent) -> sent.call().body() != null
            && sent.call().body().kind() == BodyKind.FORM
            && violation.place().size() == 2
            && violation.message().endsWith(" must be array")
            && sent.given().body() != null
            && sent.given().body().path(violation.place().get(1)).isArray()),

    /** It knows the fields of a form that are in {@code properties}, and no others. */
    FIELD((violation, sent) -> sent.call().body() != null
            && sent.call().body().kind() == BodyKind.FORM
            && violation.place().size() == 1
            && violation.message().matches(".* must have required property '.*'")
            && sent.given().body() != null
            && sent.given().body().has(violation.message().replaceFirst("(?s).*property '(.*)'", "$1"))),

    /** It takes every part for a percent-encoded text, and the last of one name for the only one. */
    PART((violation, sent) -> sent.call().body() != null
            && sent.call().body().kind() == BodyKind.MULTIPART
            && violation.place().size() == 2
            && sent.given().body() != null
            && (violation.message().matches(".* must be (array|object|null)")
                    || sent.given()
                            .body()
                            .path(violation.place().get(1))
                            .asText()
                            .contains("%"))),

    /** It parses no JSON but that of {@code application/json} and {@code +json}. */
    OTHER_JSON((violation, sent) -> sent.call().body() != null
            && !sent.call().body().mediaType().matches("application/([\\w.-]+\\+)?json")
            && (sent.call().body().kind() == BodyKind.JSON || sent.call().body().kind() == BodyKind.LINES)
            && violation.place().size() == 1
            && violation.message().matches(".* must be (object|array)")),

    /** It reads a list only if the parameter's schema names that type and no other. */
    LIST_OF_UNION((violation, sent) -> {
        JsonNode schema = schema(violation, sent);
        return schema != null && !schema.has("type") && violation.message().matches(".* must (be|match) .*");
    }),

    /** It decodes a list before it splits it at commas. */
    COMMA((violation, sent) -> {
        JsonNode value = value(violation, sent);
        return value != null
                && value.isArray()
                && value.toString().replace("\",\"", "").matches(".*\"[^\"]*,.*|.*\\{.*");
    }),

    /** It takes an empty value for none. */
    EMPTY((violation, sent) -> violation.message().matches(".* must have required property '.*'")
            && violation.place().size() == 1
            && violation.place().get(0).equals("query")
            && sent.exchange().target().matches(".*[?&][^=]+=(&.*)?")),

    /** The document itself: no value of this schema meets one member only. */
    ONE_OF((violation, sent) -> violation.place().size() > 0
            && violation.place().get(0).equals("body")
            && sent.given().body() != null
            && !sent.isExact()),

    /** It ends with an exception of its own where it splits what is no text. */
    EXCEPTION((violation, sent) -> false);

    private final BiPredicate<Violation, Sent> meets;

    /** A request, and what it is held against. */
    record Sent(Service service, Samples samples, Call call, Operation operation, Given given, Exchange exchange) {
        boolean isExact() {
            String schema = operation
                    .bodies()
                    .get(call.body() == null ? "" : call.body().mediaType());
            JsonNode body = given.body();
            return schema == null
                    || body == null
                    || service.at(schema).isMissingNode()
                    || samples.isExact(schema, body);
        }
    }

    Limit(BiPredicate<Violation, Sent> meets) {
        this.meets = meets;
    }

    /** The one that a violation shows; null if the request is at fault. */
    static @Nullable Limit of(Violation violation, Sent sent) {
        return Arrays.stream(values())
                .filter(limit -> limit.meets.test(violation, sent))
                .findFirst()
                .orElse(null);
    }

    /** The one that kept Prism from answering; null if none did. */
    static @Nullable Limit ofAnswer(Exchange exchange) {
        if (exchange.text().contains("#FAILED") && exchange.text().contains("/deserializers/style/")) {
            return EXCEPTION;
        }
        return null;
    }

    private static @Nullable Parameter parameter(Violation violation, Sent sent) {
        return violation.place().size() < 2
                ? null
                : sent.operation().parameters().stream()
                        .filter(each -> each.in().equals(violation.place().get(0))
                                && each.name().equals(violation.place().get(1)))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable JsonNode schema(Violation violation, Sent sent) {
        Parameter parameter = parameter(violation, sent);
        return parameter == null ? null : sent.service().resolved(parameter.schema());
    }

    private static @Nullable JsonNode value(Violation violation, Sent sent) {
        Parameter parameter = parameter(violation, sent);
        return parameter == null || sent.call().params() == null
                ? null
                : sent.call().params().arguments().stream()
                        .filter(each -> each.wireName().equals(parameter.name()))
                        .map(each -> sent.given().optional().get(each.name()))
                        .findFirst()
                        .orElse(null);
    }
}
