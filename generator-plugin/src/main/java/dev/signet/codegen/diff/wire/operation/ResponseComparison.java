package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.KeywordText;
import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares the responses of an operation: their statuses, headers and content. */
final class ResponseComparison {
    private final Comparison comparison;
    private final ContentComparison contents;
    private final Serialization serialization;

    ResponseComparison(Comparison comparison, ContentComparison contents) {
        this.comparison = comparison;
        this.contents = contents;
        this.serialization = new Serialization(comparison.schemas());
    }

    void compare(Endpoint old, Endpoint now, Direction direction) {
        Map<String, ContractNode> before = responses(old);
        Map<String, ContractNode> after = responses(now);
        String where = "response of " + now.label();
        List<String> gone = new ArrayList<>();
        before.forEach((status, was) -> {
            ContractNode is = after.get(status);
            if (is != null) {
                both(was, is, direction, where + ", " + status);
            } else {
                gone.add(status);
            }
        });
        List<String> more = after.keySet().stream()
                .filter(status -> !before.containsKey(status))
                .toList();
        List<String> successes =
                gone.stream().filter(ResponseComparison::isSuccess).toList();
        List<String> others =
                more.stream().filter(ResponseComparison::isSuccess).toList();
        boolean same = successes.size() == 1 && others.size() == 1;
        if (same) {
            replaced(before, successes.get(0), after, others.get(0), direction, where);
        }
        boolean succeeds = after.keySet().stream().anyMatch(status -> isSuccess(status) || status.equals("default"));
        gone.stream()
                .filter(status -> !(same && isSuccess(status)))
                .forEach(status -> removed(place(before, status), status, succeeds, direction, where));
        more.stream()
                .filter(status -> !(same && isSuccess(status)))
                .forEach(status -> added(place(after, status), status, direction, where));
    }

    /**
     * Whoever reads responses expects one that is sent no more; whoever sends them may still send it.
     *
     * @param succeeds whether the new document has another response of success
     */
    private void removed(String place, String status, boolean succeeds, Direction direction, String where) {
        Verdict verdict = !isSuccess(status) ? Verdict.COMPATIBLE : succeeds ? Verdict.LIMITED : Verdict.BREAKING;
        String reason = direction == Direction.RECEIVED
                ? "an old client expects the response " + status + ", which a new service does not send"
                : "a new service does not expect the response " + status + ", which an old client may send";
        Impact impact = Impact.onWire(verdict, Verdict.COMPATIBLE);
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.RESPONSE, place, status, "", Findings.because(impact, where + ": " + reason)));
    }

    private void added(String place, String status, Direction direction, String where) {
        Verdict verdict = isSuccess(status) ? Verdict.LIMITED : Verdict.COMPATIBLE;
        String who = direction == Direction.RECEIVED ? "an old client" : "an old service";
        comparison
                .findings()
                .add(Finding.added(
                        Kind.RESPONSE,
                        place,
                        status,
                        "",
                        Findings.because(
                                direction.impact(false, true, verdict),
                                where + ": " + who + " does not expect the response " + status)));
    }

    private static String place(Map<String, ContractNode> responses, String status) {
        ContractNode response = responses.get(status);
        return response == null ? "" : response.place();
    }

    /** Whether a status is one of a range. */
    private static boolean isWithin(String status, String range) {
        return range.endsWith("XX") && status.charAt(0) == range.charAt(0);
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }

    private static Map<String, ContractNode> responses(Endpoint endpoint) {
        Map<String, ContractNode> all = new LinkedHashMap<>();
        ContractNode responses = endpoint.operation().follow("responses");
        if (responses != null) {
            for (String status : responses.keys()) {
                ContractNode response = responses.follow(status);
                if (response != null && response.isObject() && !status.startsWith("x-")) {
                    all.put(
                            status.toUpperCase(Locale.ROOT).equals("DEFAULT")
                                    ? "default"
                                    : status.toUpperCase(Locale.ROOT),
                            response);
                }
            }
        }
        return all;
    }

    private void replaced(
            Map<String, ContractNode> before,
            String oldStatus,
            Map<String, ContractNode> after,
            String newStatus,
            Direction direction,
            String where) {
        ContractNode was = before.get(oldStatus);
        ContractNode is = after.get(newStatus);
        if (was == null || is == null) {
            return;
        }
        comparison
                .findings()
                .add(Finding.altered(
                        Kind.RESPONSE,
                        was.place(),
                        is.place(),
                        Aspect.CONTENT,
                        "status " + oldStatus,
                        "status " + newStatus,
                        Findings.because(
                                direction.impact(
                                        !isWithin(oldStatus, newStatus),
                                        !isWithin(newStatus, oldStatus),
                                        Verdict.LIMITED),
                                where + ": whoever looks at the status finds " + newStatus + " instead of "
                                        + oldStatus)));
        both(was, is, direction, where + ", " + newStatus);
    }

    private void both(ContractNode old, ContractNode now, Direction direction, String where) {
        boolean wasEmpty = isEmpty(old);
        boolean isEmpty = isEmpty(now);
        if (wasEmpty != isEmpty) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.RESPONSE,
                            old.place(),
                            now.place(),
                            Aspect.TYPE,
                            wasEmpty ? "no content" : "content",
                            isEmpty ? "no content" : "content",
                            Findings.because(
                                    direction == Direction.RECEIVED
                                            ? Impact.breaking(isEmpty, wasEmpty)
                                            : Impact.breaking(wasEmpty, isEmpty),
                                    where
                                            + (isEmpty
                                                    ? ": there is no content any more, which the other side expects"
                                                    : ": there is content now, which the other side does not have"))));
        } else {
            contents.compare(old, now, direction, direction == Direction.RECEIVED, where);
        }
        headers(old, now, direction, where);
        links(old, now, where);
    }

    private static boolean isEmpty(ContractNode response) {
        ContractNode content = response.get("content");
        return content == null || content.keys().isEmpty();
    }

    private static Map<String, ContractNode> headers(ContractNode response) {
        Map<String, ContractNode> all = new LinkedHashMap<>();
        ContractNode headers = response.get("headers");
        if (headers != null) {
            for (String name : headers.keys()) {
                ContractNode header = headers.follow(name);
                if (header != null && !name.equalsIgnoreCase("Content-Type")) {
                    all.put(name.toLowerCase(Locale.ROOT), header);
                }
            }
        }
        return all;
    }

    private void headers(ContractNode old, ContractNode now, Direction direction, String where) {
        Map<String, ContractNode> before = headers(old);
        Map<String, ContractNode> after = headers(now);
        before.forEach((name, was) -> {
            ContractNode is = after.get(name);
            if (is == null) {
                removed(name, was, direction, where);
                return;
            }
            header(name, was, is, direction, where);
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                added(name, is, direction, where);
            }
        });
    }

    private void removed(String name, ContractNode header, Direction direction, String where) {
        boolean required = header.flag("required");
        Verdict missed = required ? Verdict.BREAKING : Verdict.LIMITED;
        Impact impact = direction == Direction.RECEIVED
                ? Impact.onWire(missed, Verdict.COMPATIBLE)
                : Impact.breaking(false, required);
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.HEADER,
                        header.place(),
                        name,
                        "",
                        Findings.because(
                                impact,
                                where + ": a new " + direction.writer() + " does not send the header `" + name + "`")));
    }

    private void added(String name, ContractNode header, Direction direction, String where) {
        boolean required = header.flag("required");
        Impact impact =
                direction == Direction.RECEIVED ? Impact.breaking(false, required) : Impact.breaking(required, false);
        comparison
                .findings()
                .add(Finding.added(
                        Kind.HEADER,
                        header.place(),
                        name,
                        "",
                        Findings.because(
                                impact,
                                where + ": an old " + direction.writer() + " does not send the header `" + name
                                        + "`")));
    }

    private void header(String name, ContractNode old, ContractNode now, Direction direction, String where) {
        if (old.flag("required") != now.flag("required")) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.HEADER,
                            old.place(),
                            now.place(),
                            Aspect.PRESENCE,
                            Spelling.presence(old.flag("required")),
                            Spelling.presence(now.flag("required")),
                            Findings.because(
                                    direction.impact(now.flag("required"), old.flag("required"), Verdict.BREAKING),
                                    where + ": " + (old.flag("required") ? "a new " : "an old ") + direction.writer()
                                            + " may leave out the header `" + name + "`")));
        }
        if (old.flag("deprecated") != now.flag("deprecated")) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.HEADER,
                            old.place(),
                            now.place(),
                            Aspect.DEPRECATION,
                            Spelling.deprecation(old.flag("deprecated")),
                            Spelling.deprecation(now.flag("deprecated")),
                            Impact.NONE));
        }
        Serialization.Both written = serialization.of(old, now);
        if (!written.old().equals(written.now())) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.HEADER,
                            old.place(),
                            now.place(),
                            Aspect.PLACE,
                            written.old(),
                            written.now(),
                            Findings.because(
                                    Impact.breaking(true, true),
                                    where + ": the header `" + name + "` is written in another way")));
        }
        comparison
                .schemas()
                .compare(
                        Serialization.schema(old),
                        old.place() + "/schema",
                        Serialization.schema(now),
                        now.place() + "/schema",
                        Serialization.position(
                                old,
                                now,
                                Position.of(direction, where + ", header `" + name + "`")
                                        .as(!old.flag("required") && !now.flag("required"))));
    }

    private void links(ContractNode old, ContractNode now, String where) {
        ContractNode before = old.get("links");
        ContractNode after = now.get("links");
        String was = before == null ? "none" : KeywordText.of(before);
        String is = after == null ? "none" : KeywordText.of(after);
        if (!was.equals(is)) {
            comparison
                    .findings()
                    .add(Finding.altered(
                            Kind.RESPONSE,
                            old.place(),
                            now.place(),
                            Aspect.KEYWORD,
                            "links " + was,
                            "links " + is,
                            Findings.because(
                                    Impact.limited(before != null, false),
                                    where + ": `links` was compared as text; its effect can't be judged")));
        }
    }
}
