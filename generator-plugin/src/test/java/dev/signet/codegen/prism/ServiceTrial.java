package dev.signet.codegen.prism;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.EventsType;
import dev.signet.codegen.javamodel.ClientType.ResultKind;
import dev.signet.codegen.javamodel.ClientType.Streaming;
import dev.signet.codegen.meaning.Samples;
import dev.signet.codegen.prism.Relay.Exchange;
import dev.signet.codegen.prism.Relay.Violation;
import dev.signet.codegen.prism.Service.Answer;
import dev.signet.codegen.prism.Service.Operation;
import dev.signet.codegen.prism.ServiceClient.Given;
import dev.signet.codegen.prism.ServiceClient.Way;
import dev.signet.codegen.roundtrip.Json;
import dev.signet.codegen.roundtrip.Workshop;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Calls every operation of a document, with what it requires and with all that there is, and asks for every response that it declares. */
final class ServiceTrial {
    private static final int EVENTS = 4;

    private final Workshop.Made made;
    private final Service service;
    private final Samples samples;
    private final Relay relay;
    private final ServiceClient client;

    private final Result result = new Result();
    /** Responses that Prism need not make again: what was asked for → the response. */
    private final Map<String, Exchange> answered = new HashMap<>();

    /** What came of it. */
    static final class Result {
        /** Operation and what is wrong. */
        final List<String> faults = new ArrayList<>();
        /** Responses that Prism can't make, or of which the document says nothing that they meet. */
        final List<String> unanswered = new ArrayList<>();
        /** Examples that are not valid against their own schemas, and whether they are read all the same. */
        final Map<String, String> invalid = new TreeMap<>();

        /** What of Prism was excepted how often. */
        final Map<Limit, Integer> limits = new EnumMap<>(Limit.class);

        int operations;
        int calls;
        int answers;
        int errors;
        int events;

        @Override
        public String toString() {
            return operations + " operations, " + calls + " calls, " + answers + " responses read, " + errors
                    + " of them errors, " + events + " events, " + unanswered.size() + " not to be had, "
                    + invalid.size() + " invalid by themselves, " + limits + " not counted, " + faults.size()
                    + " faults";
        }
    }

    ServiceTrial(Workshop.Made made, Service service, Samples samples, Relay relay, ServiceClient client) {
        this.made = made;
        this.service = service;
        this.samples = samples;
        this.relay = relay;
        this.client = client;
    }

    Result run() {
        for (ApiType api : Objects.requireNonNull(made.model().client()).apis()) {
            for (Call call : api.calls()) {
                try {
                    operation(api, call);
                } catch (AssertionError e) {
                    result.faults.add(call.httpMethod() + " " + call.path() + ": " + e);
                }
            }
        }
        return result;
    }

    private void operation(ApiType api, Call call) {
        Operation operation = service.operation(call.path(), call.httpMethod());
        result.operations++;
        Given least = given(call, operation, false);
        Given most = given(call, operation, true);
        if (least == null || most == null) {
            return;
        }
        boolean whole = call.result().kind() != ResultKind.EVENTS;
        String method = call.paging() == null ? call.name() : call.name() + "Page";
        if (whole) {
            attempt(api, call, operation, method, Way.BLOCKING, least, null);
            attempt(api, call, operation, method, Way.ASYNC, most, null);
        }
        if (call.paging() != null) {
            attempt(api, call, operation, call.name(), Way.BLOCKING, most, null);
        }
        if (call.download() != null) {
            attempt(api, call, operation, call.download(), Way.ASYNC, most, null);
        }
        if (call.streaming() != null) {
            streams(api, call, operation, call.streaming(), least, most);
        }
        for (Answer answer : operation.answers()) {
            if (whole && !answer.status().startsWith("3") && !isStream(answer)) {
                declared(api, call, operation, method, least, answer);
            }
        }
    }

    private static boolean isStream(Answer answer) {
        return answer.mediaType() != null
                && answer.mediaType().matches("text/event-stream|.*json(l|-seq|lines).*|.*ndjson");
    }

    private void declared(ApiType api, Call call, Operation operation, String method, Given given, Answer answer) {
        List<String> examples = new ArrayList<>(answer.examples());
        if (examples.isEmpty()) {
            examples.add("");
        }
        for (String example : examples) {
            String prefer =
                    "code=" + code(operation, answer.status()) + (example.isEmpty() ? "" : ", example=" + example);
            attempt(api, call, operation, method, Way.WITH_RESPONSE, given, new Wanted(answer, prefer));
        }
    }

    /** A response that Prism is asked for. */
    private record Wanted(Answer answer, String prefer) {
        /** What responses without examples have in common that Prism makes alike for all operations; else null. */
        @Nullable
        String same(Service service) {
            return answer.schema() == null || prefer.contains("example=") || service.hasExample(answer.schema())
                    ? null
                    : prefer + " " + answer.mediaType() + " " + service.resolvedPointer(answer.schema());
        }
    }

    /** A code that a response of the document is for. */
    private static String code(Operation operation, String status) {
        boolean succeeds =
                operation.answers().stream().anyMatch(each -> each.status().startsWith("2"));
        int first = status.equals("default")
                ? (succeeds ? 500 : 200)
                : Integer.parseInt(status.replace("X", "0").replace("x", "0"));
        Set<String> taken = operation.answers().stream().map(Answer::status).collect(Collectors.toSet());
        int code = first;
        while (!status.equals(String.valueOf(code)) && taken.contains(String.valueOf(code))) {
            code++;
        }
        return String.valueOf(code);
    }

    private @Nullable Given given(Call call, Operation operation, boolean all) {
        List<JsonNode> required = new ArrayList<>();
        for (Argument argument : call.required()) {
            JsonNode json = sample(operation, argument);
            if (json == null) {
                result.faults.add(operation + ": no value for " + argument.wireName());
                return null;
            }
            required.add(json);
        }
        JsonNode body = null;
        BodyArgument argument = call.body();
        if (argument != null && (argument.required() || all)) {
            String schema = operation.bodies().get(argument.mediaType());
            boolean known = schema != null && !service.at(schema).isMissingNode();
            body = !known || argument.kind() == BodyKind.BYTES
                    ? Json.parse("\"text\"")
                    : samples.of(schema, all, json -> Wire.fits(call, argument, json));
            if (body == null && known && argument.kind() == BodyKind.FORM) {
                body = samples.of(schema, true, json -> Wire.fits(call, argument, json));
            }
            if (body == null && argument.required()) {
                result.faults.add(operation + ": no value for the body");
                return null;
            }
        }
        Map<String, JsonNode> optional = new LinkedHashMap<>();
        if (all && call.params() != null) {
            for (Argument each : call.params().arguments()) {
                JsonNode json = sample(operation, each);
                if (json != null) {
                    optional.put(each.name(), json);
                } else {
                    result.faults.add(operation + ": no value for " + each.wireName());
                }
            }
        }
        return new Given(required, body, optional);
    }

    private @Nullable JsonNode sample(Operation operation, Argument argument) {
        String in = argument.place().name().toLowerCase(java.util.Locale.ROOT);
        String schema = operation.parameter(in, argument.wireName()).schema();
        return samples.of(schema, true, json -> Wire.fits(argument, json));
    }

    private void streams(ApiType api, Call call, Operation operation, Streaming streaming, Given least, Given most) {
        Answer answer = operation.answers().stream()
                .filter(each -> streaming.mediaType().equals(each.mediaType()))
                .findFirst()
                .orElse(null);
        if (answer == null || answer.schema() == null) {
            result.unanswered.add(operation + ": the document describes no event");
            return;
        }
        boolean lines = !streaming.mediaType().equals("text/event-stream");
        String told = service.discriminatorOfData(answer.schema());
        EventsType type = events(streaming);
        List<JsonNode> sent = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= EVENTS; i++) {
            boolean last = i == EVENTS;
            JsonNode event = samples.of(
                    answer.schema(),
                    i % 2 == 1,
                    json -> Wire.isFrame(json)
                            && (told == null || json.path("data").path(told).isTextual())
                            && !says(json, type.error())
                            && says(json, type.last()) == last);
            if (event != null) {
                if (told != null && event.has("event")) {
                    ((ObjectNode) event).set("event", event.path("data").path(told));
                }
                sent.add(event);
                text.append(lines ? event + "\n" : Wire.frame(event));
            }
        }
        Relay.Stream stream = new Relay.Stream(streaming.mediaType(), text + (lines ? "" : "data: [DONE]\n\n"));
        for (Given given : List.of(least, most)) {
            relay.prefer("", operation.fragment(), stream);
            client.deviations();
            String where = operation + " " + streaming.method();
            try (AutoCloseable events = (AutoCloseable)
                    Objects.requireNonNull(client.call(api, call, streaming.method(), Way.BLOCKING, given))) {
                int count = 0;
                for (Object event : (Iterable<?>) events) {
                    count++;
                    JavaValue.unknowns(event).forEach(each -> result.faults.add(where + ": event " + each));
                }
                result.events += count;
                if (count != sent.size()) {
                    result.faults.add(where + ": " + sent.size() + " events sent, " + count + " came: " + text);
                }
                client.deviations().forEach(each -> result.faults.add(where + ": event deviates " + each));
            } catch (Exception e) {
                result.faults.add(where + ": " + e + " of " + text);
            }
            if (request(call, operation, streaming.method(), given, true) == null) {
                result.faults.add(where + ": nothing was sent");
            }
        }
    }

    private EventsType events(Streaming streaming) {
        return Objects.requireNonNull(made.model().client()).events().stream()
                .filter(each -> each.name().equals(streaming.events()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a value of an event is one of these, such as those that end a stream. */
    private static boolean says(JsonNode event, List<String> values) {
        boolean says = false;
        for (JsonNode value : event) {
            says |= value.isTextual() && values.contains(value.asText());
        }
        return says;
    }

    private void attempt(
            ApiType api, Call call, Operation operation, String method, Way way, Given given, @Nullable Wanted wanted) {
        relay.prefer(wanted == null ? "" : wanted.prefer(), operation.fragment(), null);
        String same = wanted == null ? null : wanted.same(service);
        if (same != null) {
            relay.replay(answered.get(same));
        }
        client.deviations();
        Object value = null;
        RuntimeException failure = null;
        try {
            value = client.call(api, call, method, way, given);
            if (method.equals(call.name()) && call.paging() != null) {
                value = StreamSupport.stream(((Iterable<?>) Objects.requireNonNull(value)).spliterator(), false)
                        .limit(1)
                        .toList();
            }
            if (value != null && method.equals(call.download())) {
                try (AutoCloseable download = (AutoCloseable) value) {
                    value = ((InputStream) Objects.requireNonNull(ServiceClient.call(download, "inputStream")))
                            .readAllBytes();
                }
            }
        } catch (RuntimeException e) {
            failure = e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        Exchange exchange = request(
                call, operation, method + " " + way + (wanted == null ? "" : " " + wanted.prefer()), given, false);
        if (exchange == null) {
            result.faults.add(operation + " " + method + ": nothing was sent: " + failure + " of " + given);
            return;
        }
        String where =
                operation + " " + method + " " + exchange.status() + (wanted == null ? "" : " " + wanted.prefer());
        if (same != null && exchange.mocked()) {
            answered.putIfAbsent(same, exchange);
        }
        if (!exchange.mocked()) {
            if (exchange.violations().isEmpty()) {
                Limit limit = Limit.ofAnswer(exchange);
                if (limit == null) {
                    result.unanswered.add(where + ": " + JavaValue.abbreviated(exchange.text()));
                } else {
                    result.limits.merge(limit, 1, Integer::sum);
                }
            }
            return;
        }
        new AnswerCheck(
                        samples,
                        result,
                        where,
                        wanted != null && wanted.prefer().contains("example="))
                .check(
                        call,
                        operation,
                        exchange,
                        way == Way.WITH_RESPONSE && value != null ? ServiceClient.call(value, "value") : value,
                        failure,
                        client.deviations(),
                        method.equals(call.name()) && call.paging() != null);
    }

    /** What was sent; null if nothing was. */
    private @Nullable Exchange request(Call call, Operation operation, String how, Given given, boolean streams) {
        List<Exchange> exchanges = relay.exchanges();
        if (exchanges.isEmpty()) {
            return null;
        }
        result.calls++;
        Exchange exchange = exchanges.get(0);
        String where = operation + " " + how;
        List<String> wrong = new ArrayList<>(new Wire(call, operation, given, streams).differences(exchange));
        for (Violation violation : exchange.violations()) {
            Limit limit = Limit.of(violation, new Limit.Sent(service, samples, call, operation, given, exchange));
            if (limit == null) {
                wrong.add(violation.toString());
            } else {
                result.limits.merge(limit, 1, Integer::sum);
            }
        }
        wrong.forEach(each -> result.faults.add(
                where + ": " + each + "\n    " + exchange.request().line() + "\n    "
                        + exchange.request().headers() + "\n    "
                        + JavaValue.abbreviated(exchange.request().text()) + "\n    " + JavaValue.abbreviated(given)));
        return exchange;
    }
}
