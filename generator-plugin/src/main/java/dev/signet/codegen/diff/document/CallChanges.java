package dev.signet.codegen.diff.document;

import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.ChangeList;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.Result;
import dev.signet.codegen.javamodel.ResultType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed in one call of the client. */
final class CallChanges {
    private final TypeMatch match;
    private final ChangeList changes;

    /** @param changes takes what is found */
    CallChanges(TypeMatch match, ChangeList changes) {
        this.match = match;
        this.changes = changes;
    }

    void compare(PlacedCall old, PlacedCall now) {
        if (!old.owner().equals(now.owner())) {
            changes.add(new Change.Renamed(old.element(), now.element(), Impact.NONE));
        }
        String was = PlacedCall.address(old.call());
        String is = PlacedCall.address(now.call());
        if (!PlacedCall.sameOnWire(was, is)) {
            changes.altered(old.element(), now.element(), Aspect.ADDRESS, was, is, Impact.NONE);
        }
        changes.docs(old.element(), old.call().doc(), now.element(), now.call().doc());
        parameters(old, now);
        body(old, now);
        result(old, now);
    }

    private record Parameter(Argument argument, boolean required) {
        Element element(String owner) {
            String detail = JavaTypes.spelled(argument.type()) + (required ? ", required" : ", optional");
            return new Element(
                    Kind.PARAMETER,
                    owner,
                    argument.name(),
                    argument.wireName(),
                    argument.doc().pointer(),
                    detail);
        }
    }

    /** What a call consists of. */
    static List<Element> elements(PlacedCall place) {
        List<Element> all = new ArrayList<>();
        parameters(place.call()).values().forEach(parameter -> all.add(parameter.element(place.owner())));
        if (place.call().body() != null) {
            all.add(body(place, place.call().body()));
        }
        return all;
    }

    private static Map<String, Parameter> parameters(Call call) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        call.required().forEach(a -> all.put(key(call, a), new Parameter(a, true)));
        if (call.params() != null) {
            call.params()
                    .arguments()
                    .forEach(a -> all.put(
                            key(call, a),
                            new Parameter(a, call.params().required().contains(a))));
        }
        return all;
    }

    /** Variables of the path are told by their position, others by place and name: there may be two of one name. */
    private static String key(Call call, Argument argument) {
        String place = String.valueOf(argument.place());
        int position = call.path().indexOf("{" + argument.wireName() + "}");
        if (place.equalsIgnoreCase("path") && position >= 0) {
            return "path "
                    + call.path()
                            .substring(0, position)
                            .chars()
                            .filter(c -> c == '{')
                            .count();
        }
        boolean header = place.equalsIgnoreCase("header");
        return place + " " + (header ? argument.wireName().toLowerCase(Locale.ROOT) : argument.wireName());
    }

    private void parameters(PlacedCall old, PlacedCall now) {
        Map<String, Parameter> before = parameters(old.call());
        Map<String, Parameter> after = parameters(now.call());
        Map<String, Parameter> rest = new LinkedHashMap<>(after);
        before.forEach((key, was) -> {
            Parameter same = after.get(key);
            Parameter is = same != null ? same : moved(was, before, after);
            if (is == null) {
                changes.add(new Change.Removed(was.element(old.owner()), Impact.NONE));
            } else {
                rest.values().remove(is);
                parameter(old, was, now, is);
            }
        });
        rest.values().forEach(is -> changes.add(new Change.Added(is.element(now.owner()), Impact.NONE)));
    }

    /** The only new one of that name, which goes to another place. */
    private static @Nullable Parameter moved(
            Parameter was, Map<String, Parameter> before, Map<String, Parameter> after) {
        List<Parameter> found = after.entrySet().stream()
                .filter(each -> !before.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(each -> each.argument.wireName().equals(was.argument.wireName()))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private void parameter(PlacedCall old, Parameter was, PlacedCall now, Parameter is) {
        Element before = was.element(old.owner());
        Element after = is.element(now.owner());
        Argument a = was.argument;
        Argument b = is.argument;
        changes.compared(
                before, after, Aspect.PRESENCE, Spelling.presence(was.required), Spelling.presence(is.required));
        if (match.areOthers(a.type(), b.type())) {
            changes.retyped(before, a.type(), after, b.type());
        }
        changes.compared(before, after, Aspect.NAME, a.name(), b.name());
        boolean same = isSameExploded(a) || isSameExploded(b);
        changes.compared(before, after, Aspect.PLACE, place(a, same), place(b, same));
        changes.compared(before, after, Aspect.PLACE, reserved(a), reserved(b));
        changes.deprecation(before, a.doc(), after, b.doc());
        if (!Objects.equals(a.defaultValue(), b.defaultValue())) {
            changes.altered(
                    before,
                    after,
                    Aspect.DEFAULT,
                    a.defaultValue() == null ? "none" : String.valueOf(a.defaultValue()),
                    b.defaultValue() == null ? "none" : String.valueOf(b.defaultValue()),
                    Impact.NONE);
        }
    }

    private static String reserved(Argument a) {
        return a.allowReserved() ? "reserved characters stand as they are" : "reserved characters are encoded";
    }

    /** Scalars look the same exploded or not, and in the style {@code simple} lists do, too. */
    private static boolean isSameExploded(Argument a) {
        boolean simple = a.style().equals("simple");
        return a.type()
                .match(scalar -> true, list -> simple, map -> false, named -> false, foreign -> false, json -> false);
    }

    /** @param same whether it makes no difference that values are exploded */
    private static String place(Argument a, boolean same) {
        return "in " + a.place().toString().toLowerCase(Locale.ROOT) + " (" + a.style()
                + (a.explode() && !same ? ", exploded)" : ")");
    }

    private static Element body(PlacedCall place, BodyArgument body) {
        String type = isTyped(body) ? JavaTypes.spelled(body.type()) : kind(body.kind());
        String detail = body.mediaType() + ", " + type;
        return new Element(
                Kind.BODY, place.owner(), "body", "body", place.call().doc().pointer(), detail);
    }

    /** Whether callers pass a value of the schema's type; what they pass otherwise follows from the media type. */
    private static boolean isTyped(BodyArgument body) {
        return body.kind() == BodyKind.JSON || body.kind() == BodyKind.FORM;
    }

    private void body(PlacedCall old, PlacedCall now) {
        BodyArgument was = old.call().body();
        BodyArgument is = now.call().body();
        if (was == null || is == null) {
            if (was != null) {
                changes.add(new Change.Removed(body(old, was), Impact.NONE));
            } else if (is != null) {
                changes.add(new Change.Added(body(now, is), Impact.NONE));
            }
            return;
        }
        Element before = body(old, was);
        Element after = body(now, is);
        boolean typed = isTyped(was) && isTyped(is);
        if (was.kind() != is.kind() || (typed && match.areOthers(was.type(), is.type()))) {
            changes.altered(before, after, Aspect.TYPE, before.detail(), after.detail(), Impact.NONE);
        }
        changes.compared(
                before, after, Aspect.PRESENCE, Spelling.presence(was.required()), Spelling.presence(is.required()));
    }

    private static Element result(PlacedCall place) {
        Result result = place.call().result();
        String detail = result.kind() == ClientType.ResultKind.JSON
                ? JavaTypes.spelled(result.type())
                : result.variants() == null ? kind(result.kind()) : variants(result.variants());
        return new Element(
                Kind.RESULT,
                place.owner(),
                "result",
                "result",
                place.call().doc().pointer(),
                detail);
    }

    private static String kind(Enum<?> kind) {
        return kind.toString().toLowerCase(Locale.ROOT);
    }

    /** {@code Ok(Pet), NoContent()}. */
    private static String variants(ResultType result) {
        return result.variants().stream()
                .map(v -> v.name() + "("
                        + (v.kind() == ClientType.ResultKind.JSON
                                ? JavaTypes.spelled(v.type())
                                : v.isEmpty() ? "" : kind(v.kind()))
                        + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whether results of several types have other variants; types that were only renamed are the same. */
    private boolean areOthers(Result was, Result is) {
        ResultType before = was.variants();
        ResultType after = is.variants();
        if (before == null || after == null) {
            return false;
        }
        List<ResultType.Variant> renamed = before.variants().stream()
                .map(v -> new ResultType.Variant(
                        v.name(), v.status(), v.kind(), match.renamed(v.type()), v.nullable(), v.mediaTypes(), ""))
                .toList();
        return !renamed.equals(after.variants().stream()
                .map(v -> new ResultType.Variant(
                        v.name(), v.status(), v.kind(), v.type(), v.nullable(), v.mediaTypes(), ""))
                .toList());
    }

    private void result(PlacedCall old, PlacedCall now) {
        Result was = old.call().result();
        Result is = now.call().result();
        Element before = result(old);
        Element after = result(now);
        if (was.kind() != is.kind() || match.areOthers(was.type(), is.type()) || areOthers(was, is)) {
            changes.altered(before, after, Aspect.TYPE, before.detail(), after.detail(), Impact.NONE);
        } else {
            changes.compared(before, after, Aspect.PRESENCE, emptiness(was), emptiness(is));
        }
        changes.compared(old.element(), now.element(), Aspect.STREAMING, stream(old.call()), stream(now.call()));
        changes.compared(old.element(), now.element(), Aspect.PAGING, pages(old.call()), pages(now.call()));
    }

    private static String emptiness(Result result) {
        return result.nullable() ? "may be empty" : "never empty";
    }

    private static String stream(Call call) {
        String download = call.download() == null ? "none" : call.download() + " of bytes";
        return call.streaming() == null
                ? download
                : call.streaming().method() + " of "
                        + JavaTypes.spelled(call.streaming().event()) + mediaType(call);
    }

    /** What is worth telling of how events are sent: nothing if they are server-sent events, or there are none. */
    private static String mediaType(Call call) {
        String type = call.streaming() == null ? "" : call.streaming().mediaType();
        return type.isEmpty() || type.equals("text/event-stream") ? "" : " as " + type;
    }

    private static String pages(Call call) {
        return call.paging() == null
                ? "none"
                : call.paging().items() + " of "
                        + JavaTypes.spelled(call.paging().item());
    }
}
