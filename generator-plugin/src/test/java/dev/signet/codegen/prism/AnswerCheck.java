package dev.signet.codegen.prism;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.meaning.Samples;
import dev.signet.codegen.prism.Relay.Exchange;
import dev.signet.codegen.prism.Service.Answer;
import dev.signet.codegen.prism.Service.Operation;
import dev.signet.codegen.roundtrip.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a response was read as what the document says it is. */
final class AnswerCheck {
    private final Samples samples;
    private final ServiceTrial.Result result;
    private final String where;
    private final boolean declared;

    /** @param declared whether the document has the very response */
    AnswerCheck(Samples samples, ServiceTrial.Result result, String where, boolean declared) {
        this.declared = declared;
        this.samples = samples;
        this.result = result;
        this.where = where;
    }

    /**
     * @param value what the call returned
     * @param failure what it threw; else null
     * @param deviations what the client's listener was told
     * @param items whether the value is a list of items, not the response
     */
    void check(
            Call call,
            Operation operation,
            Exchange exchange,
            @Nullable Object value,
            @Nullable RuntimeException failure,
            List<String> deviations,
            boolean items) {
        Answer answer = declared(operation, exchange);
        boolean success = exchange.status() / 100 == 2;
        boolean valid = isValid(answer, exchange);
        if (!valid && declared) {
            result.invalid.put(where, failure == null ? "read" : String.valueOf(failure));
        }
        if (success && failure != null) {
            if (valid) {
                fault("failed: " + failure + " of " + JavaValue.abbreviated(exchange.text()));
            }
            return;
        }
        if (!success && failure == null) {
            fault("returned " + value);
            return;
        }
        result.answers++;
        Object read = success ? value : error(Objects.requireNonNull(failure), answer, exchange);
        if (!valid) {
            return;
        }
        JavaValue.unknowns(read).forEach(each -> fault("response " + each));
        deviations.forEach(each -> fault("response deviates: " + each));
        if (!items && answer != null && answer.schema() != null) {
            compare(exchange, read);
        }
    }

    private void fault(String what) {
        result.faults.add(where + ": " + what);
    }

    private @Nullable Object error(RuntimeException failure, @Nullable Answer answer, Exchange exchange) {
        result.errors++;
        if (!failure.getClass().getSuperclass().getSimpleName().equals("StatusException")) {
            if (!failure.getClass().getSimpleName().equals("StatusException")
                    || (answer != null && answer.schema() != null)) {
                fault("threw " + failure);
            }
            return null;
        }
        if (!Objects.equals(ServiceClient.call(failure, "status"), exchange.status())) {
            fault("threw " + failure);
        }
        return answer == null || answer.schema() == null ? null : ServiceClient.call(failure, "error");
    }

    /** Whether the response meets its own schema. */
    private boolean isValid(@Nullable Answer answer, Exchange exchange) {
        if (answer == null || answer.schema() == null || !isJson(exchange)) {
            return true;
        }
        boolean valid = samples.accepts(answer.schema(), Json.parse(exchange.text()));
        return valid;
    }

    private static boolean isJson(Exchange exchange) {
        return exchange.contentType() != null && exchange.contentType().matches("application/([\\w.-]+\\+)?json.*");
    }

    private void compare(Exchange exchange, @Nullable Object read) {
        Object value = read;
        if (value instanceof Record
                && Arrays.stream(value.getClass().getRecordComponents())
                        .map(c -> c.getName())
                        .toList()
                        .equals(List.of("value"))
                && value.getClass().getDeclaringClass() != null
                && !hasJson(value)) {
            value = ServiceClient.call(value, "value");
        }
        if (value instanceof byte[] bytes) {
            if (!Arrays.equals(bytes, exchange.body())) {
                fault("other bytes");
            }
        } else if (isJson(exchange)) {
            JsonNode json = JavaValue.json(value);
            String difference = json == null ? null : Json.difference(exchange.text(), json.toString());
            if (difference != null) {
                fault("differs at " + difference + " of " + JavaValue.abbreviated(exchange.text()));
            }
        } else if (!exchange.text().equals(value)) {
            fault("read as " + value + " of " + exchange.text());
        }
    }

    private static boolean hasJson(Object value) {
        return Arrays.stream(value.getClass().getMethods())
                .anyMatch(m -> m.getName().equals("toJson"));
    }

    private static @Nullable Answer declared(Operation operation, Exchange exchange) {
        for (String status : List.of(String.valueOf(exchange.status()), exchange.status() / 100 + "XX", "default")) {
            List<Answer> found = operation.answers().stream()
                    .filter(each -> each.status().equalsIgnoreCase(status))
                    .toList();
            if (!found.isEmpty()) {
                String type =
                        Objects.requireNonNullElse(exchange.contentType(), "").replaceFirst(";.*", "");
                return found.stream()
                        .filter(each -> each.mediaType() == null
                                || each.mediaType().replaceFirst(";.*", "").equals(type))
                        .findFirst()
                        .orElse(found.size() == 1 ? found.get(0) : null);
            }
        }
        return null;
    }
}
