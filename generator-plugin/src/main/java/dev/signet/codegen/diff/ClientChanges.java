package dev.signet.codegen.diff;

import dev.signet.codegen.diff.Change.Aspect;
import dev.signet.codegen.diff.Element.Kind;
import dev.signet.codegen.java.ClientType;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Argument;
import dev.signet.codegen.java.ClientType.Authentication;
import dev.signet.codegen.java.ClientType.BodyArgument;
import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.ClientType.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in the client. */
final class ClientChanges {
    private final TypeMatch match;
    private final Wire wire;
    private final List<Change> changes = new ArrayList<>();

    ClientChanges(TypeMatch match, Wire wire) {
        this.match = match;
        this.wire = wire;
    }

    List<Change> find(@Nullable ClientType old, @Nullable ClientType now) {
        if (old == null || now == null) {
            whole(old, element -> new Change.Removed(element, breaking(true, false)));
            whole(now, element -> new Change.Added(element, Impact.NONE));
            return changes;
        }
        clients(old, now);
        settings(old, now);
        groups(old, now);
        calls(old, now);
        return changes;
    }

    private void whole(@Nullable ClientType client, Function<Element, Change> change) {
        if (client != null) {
            changes.add(change.apply(client(client)));
            client.apis().forEach(api -> changes.add(change.apply(group(api))));
            places(client).forEach(place -> changes.add(change.apply(place.element())));
        }
    }

    private static Impact breaking(boolean oldClient, boolean newClient) {
        return Impact.onWire(
                oldClient ? Verdict.BREAKING : Verdict.COMPATIBLE, newClient ? Verdict.BREAKING : Verdict.COMPATIBLE);
    }

    private static Impact limited(boolean oldClient, boolean newClient) {
        return Impact.onWire(
                oldClient ? Verdict.LIMITED : Verdict.COMPATIBLE, newClient ? Verdict.LIMITED : Verdict.COMPATIBLE);
    }

    private void altered(Element before, Element after, Aspect aspect, String was, String is, Impact impact) {
        changes.add(new Change.Altered(before, after, aspect, was, is, impact));
    }

    private static Element client(ClientType client) {
        return new Element(
                Kind.CLIENT, "", client.name(), client.name(), client.doc().pointer(), "");
    }

    private void clients(ClientType old, ClientType now) {
        if (!old.name().equals(now.name())) {
            changes.add(new Change.Renamed(client(old), client(now), Impact.NONE));
        }
        if ((old.deprecated() == null) != (now.deprecated() == null)) {
            altered(
                    client(old),
                    client(now),
                    Aspect.DEPRECATION,
                    Objects.requireNonNullElse(old.deprecated(), "current"),
                    Objects.requireNonNullElse(now.deprecated(), "current"),
                    Impact.NONE);
        }
    }

    private static Element setting(String name, String detail) {
        return new Element(Kind.SETTING, "", name, name, "", detail);
    }

    private void settings(ClientType old, ClientType now) {
        Map<String, Element> before = settings(old);
        Map<String, Element> after = settings(now);
        before.forEach((id, was) -> {
            Element is = after.get(id);
            if (is == null) {
                changes.add(new Change.Removed(was, limited(true, false)));
            } else if (!was.detail().equals(is.detail())) {
                altered(was, is, Aspect.DEFAULT, was.detail(), is.detail(), limited(true, true));
            }
        });
        after.forEach((id, is) -> {
            if (!before.containsKey(id)) {
                changes.add(new Change.Added(is, limited(is.kind() != Kind.AUTHENTICATION, false)));
            }
        });
    }

    private static Map<String, Element> settings(ClientType client) {
        Map<String, Element> all = new LinkedHashMap<>();
        if (client.baseUri() != null) {
            put(all, setting("base address", client.baseUri()));
        }
        client.headers().forEach((name, value) -> put(all, setting("header " + name, value)));
        for (Argument option : client.options()) {
            put(
                    all,
                    new Element(
                            Kind.SETTING,
                            "",
                            option.name(),
                            option.wireName(),
                            option.doc().pointer(),
                            Objects.requireNonNullElse(option.defaultValue(), "")));
        }
        for (Authentication a : client.authentications()) {
            String detail = a.kind()
                    + (a.wireName().isEmpty() ? "" : " " + a.wireName())
                    + (a.tokenUri() == null ? "" : ", client credentials at " + a.tokenUri());
            put(all, new Element(Kind.AUTHENTICATION, "", a.name(), a.name(), "", detail));
        }
        return all;
    }

    private static void put(Map<String, Element> all, Element element) {
        all.put(element.id(), element);
    }

    private static Element group(ApiType api) {
        return new Element(
                Kind.GROUP, "", api.accessor(), api.accessor(), api.doc().pointer(), api.name());
    }

    private void groups(ClientType old, ClientType now) {
        Map<String, ApiType> after = new LinkedHashMap<>();
        now.apis().forEach(api -> after.put(api.accessor(), api));
        for (ApiType was : old.apis()) {
            ApiType is = after.remove(was.accessor());
            if (is == null) {
                changes.add(new Change.Removed(group(was), Impact.NONE));
            } else if (!was.name().equals(is.name())) {
                altered(group(was), group(is), Aspect.NAME, was.name(), is.name(), Impact.NONE);
            } else if (!was.mixins().equals(is.mixins())) {
                altered(
                        group(was),
                        group(is),
                        Aspect.INTERFACES,
                        was.mixins().toString(),
                        is.mixins().toString(),
                        Impact.NONE);
            }
        }
        after.values().forEach(api -> changes.add(new Change.Added(group(api), Impact.NONE)));
    }

    private record Place(ApiType api, Call call) {
        Element element() {
            return new Element(
                    Kind.OPERATION,
                    api.accessor(),
                    call.name(),
                    ClientSurface.address(call),
                    call.doc().pointer(),
                    ClientSurface.address(call));
        }

        String owner() {
            return ClientSurface.callName(api, call);
        }
    }

    private static List<Place> places(ClientType client) {
        List<Place> places = new ArrayList<>();
        client.apis().forEach(api -> api.calls().forEach(call -> places.add(new Place(api, call))));
        return places;
    }

    /** The same call has the same address; one at another address is the same if Java and the document name it the same. */
    private void calls(ClientType old, ClientType now) {
        List<Place> before = new ArrayList<>(places(old));
        List<Place> after = new ArrayList<>(places(now));
        pair(before, after, (a, b) -> ClientSurface.address(a.call).equals(ClientSurface.address(b.call)));
        pair(before, after, (a, b) -> a.owner().equals(b.owner()));
        pair(
                before,
                after,
                (a, b) ->
                        !a.call.operationId().isEmpty() && a.call.operationId().equals(b.call.operationId()));
        before.forEach(gone -> changes.add(new Change.Removed(gone.element(), breaking(true, false))));
        after.forEach(added -> changes.add(new Change.Added(added.element(), limited(false, true))));
    }

    private interface Same {
        boolean test(Place a, Place b);
    }

    private void pair(List<Place> before, List<Place> after, Same same) {
        for (Place old : List.copyOf(before)) {
            List<Place> found =
                    after.stream().filter(now -> same.test(old, now)).toList();
            if (found.size() == 1) {
                before.remove(old);
                after.remove(found.get(0));
                compare(old, found.get(0));
            }
        }
    }

    private void compare(Place old, Place now) {
        if (!old.owner().equals(now.owner())) {
            changes.add(new Change.Renamed(old.element(), now.element(), Impact.NONE));
        }
        String was = ClientSurface.address(old.call);
        String is = ClientSurface.address(now.call);
        if (!was.equals(is)) {
            altered(old.element(), now.element(), Aspect.ADDRESS, was, is, breaking(true, true));
        }
        if (old.call.doc().deprecated() != now.call.doc().deprecated()) {
            altered(
                    old.element(),
                    now.element(),
                    Aspect.DEPRECATION,
                    Spelling.deprecation(old.call.doc()),
                    Spelling.deprecation(now.call.doc()),
                    Impact.NONE);
        }
        if (!old.call.doc().text().equals(now.call.doc().text())) {
            altered(
                    old.element(),
                    now.element(),
                    Aspect.DESCRIPTION,
                    old.call.doc().text(),
                    now.call.doc().text(),
                    Impact.NONE);
        }
        parameters(old, now);
        body(old, now);
        result(old, now);
    }

    private record Parameter(Argument argument, boolean required) {
        Element element(String owner) {
            String detail = Spelling.of(argument.type()) + (required ? ", required" : ", optional");
            return new Element(
                    Kind.PARAMETER,
                    owner,
                    argument.name(),
                    argument.wireName(),
                    argument.doc().pointer(),
                    detail);
        }
    }

    private static Map<String, Parameter> parameters(Call call) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        call.required().forEach(a -> all.put(a.wireName(), new Parameter(a, true)));
        if (call.params() != null) {
            call.params().arguments().forEach(a -> all.put(a.wireName(), new Parameter(a, false)));
        }
        return all;
    }

    private void parameters(Place old, Place now) {
        Map<String, Parameter> before = parameters(old.call);
        Map<String, Parameter> after = parameters(now.call);
        before.forEach((name, was) -> {
            Parameter is = after.get(name);
            if (is == null) {
                changes.add(new Change.Removed(
                        was.element(old.owner()),
                        Impact.onWire(Verdict.LIMITED, was.required ? Verdict.BREAKING : Verdict.COMPATIBLE)));
            } else {
                parameter(old, was, now, is);
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name)) {
                changes.add(new Change.Added(
                        is.element(now.owner()),
                        Impact.onWire(is.required ? Verdict.BREAKING : Verdict.COMPATIBLE, Verdict.LIMITED)));
            }
        });
    }

    private void parameter(Place old, Parameter was, Place now, Parameter is) {
        Element before = was.element(old.owner());
        Element after = is.element(now.owner());
        Argument a = was.argument;
        Argument b = is.argument;
        if (was.required != is.required) {
            altered(
                    before,
                    after,
                    Aspect.PRESENCE,
                    was.required ? "required" : "optional",
                    is.required ? "required" : "optional",
                    breaking(is.required, was.required));
        }
        if (!match.renamed(a.type()).equals(b.type())) {
            altered(
                    before,
                    after,
                    Aspect.TYPE,
                    Spelling.of(a.type()),
                    Spelling.of(b.type()),
                    wire.sent(a.type(), b.type()));
        }
        if (!a.name().equals(b.name())) {
            altered(before, after, Aspect.NAME, a.name(), b.name(), Impact.NONE);
        }
        if (a.place() != b.place() || !a.style().equals(b.style()) || a.explode() != b.explode()) {
            altered(before, after, Aspect.PLACE, place(a), place(b), breaking(true, true));
        }
        if (a.allowReserved() != b.allowReserved()) {
            altered(before, after, Aspect.PLACE, reserved(a), reserved(b), limited(true, true));
        }
        if (a.doc().deprecated() != b.doc().deprecated()) {
            altered(
                    before,
                    after,
                    Aspect.DEPRECATION,
                    Spelling.deprecation(a.doc()),
                    Spelling.deprecation(b.doc()),
                    Impact.NONE);
        }
        if (!Objects.equals(a.defaultValue(), b.defaultValue())) {
            altered(
                    before,
                    after,
                    Aspect.DEFAULT,
                    String.valueOf(a.defaultValue()),
                    String.valueOf(b.defaultValue()),
                    limited(true, true));
        }
    }

    private static String reserved(Argument a) {
        return a.allowReserved() ? "reserved characters stand as they are" : "reserved characters are encoded";
    }

    private static String place(Argument a) {
        return a.place() + " (" + a.style() + (a.explode() ? ", exploded)" : ")");
    }

    private static Element body(Place place, BodyArgument body) {
        String detail = body.mediaType() + ", " + Spelling.of(body.type());
        return new Element(
                Kind.BODY, place.owner(), "body", "body", place.call.doc().pointer(), detail);
    }

    private void body(Place old, Place now) {
        BodyArgument was = old.call.body();
        BodyArgument is = now.call.body();
        if (was == null || is == null) {
            if (was != null) {
                changes.add(new Change.Removed(body(old, was), breaking(true, was.required())));
            } else if (is != null) {
                changes.add(new Change.Added(body(now, is), breaking(is.required(), true)));
            }
            return;
        }
        if (!match.renamed(was.type()).equals(is.type()) || was.kind() != is.kind()) {
            Impact impact = was.kind() == is.kind() ? wire.sent(was.type(), is.type()) : breaking(true, true);
            altered(
                    body(old, was),
                    body(now, is),
                    Aspect.TYPE,
                    body(old, was).detail(),
                    body(now, is).detail(),
                    impact);
        }
        if (!was.encodings().equals(is.encodings())) {
            altered(
                    body(old, was),
                    body(now, is),
                    Aspect.PLACE,
                    was.encodings().toString(),
                    is.encodings().toString(),
                    breaking(true, true));
        }
        if (was.required() != is.required()) {
            altered(
                    body(old, was),
                    body(now, is),
                    Aspect.PRESENCE,
                    was.required() ? "required" : "optional",
                    is.required() ? "required" : "optional",
                    breaking(is.required(), was.required()));
        }
    }

    private static Element result(Place place) {
        Result result = place.call.result();
        String detail = result.kind() == ClientType.ResultKind.JSON
                ? Spelling.of(result.type())
                : result.kind().toString();
        return new Element(
                Kind.RESULT, place.owner(), "result", "result", place.call.doc().pointer(), detail);
    }

    private void result(Place old, Place now) {
        Result was = old.call.result();
        Result is = now.call.result();
        if (was.kind() != is.kind() || !match.renamed(was.type()).equals(is.type())) {
            Impact impact = was.kind() == is.kind() ? wire.received(was.type(), is.type()) : breaking(true, true);
            altered(
                    result(old),
                    result(now),
                    Aspect.TYPE,
                    result(old).detail(),
                    result(now).detail(),
                    impact);
        } else if (was.nullable() != is.nullable()) {
            altered(
                    result(old),
                    result(now),
                    Aspect.PRESENCE,
                    was.nullable() ? "may be empty" : "never empty",
                    is.nullable() ? "may be empty" : "never empty",
                    breaking(is.nullable(), was.nullable()));
        }
        String oldStream = stream(old.call);
        String newStream = stream(now.call);
        if (!oldStream.equals(newStream)) {
            boolean sameType = mediaType(old.call).equals(mediaType(now.call));
            altered(
                    old.element(),
                    now.element(),
                    Aspect.STREAMING,
                    oldStream,
                    newStream,
                    sameType ? Impact.NONE : breaking(true, true));
        }
        String oldPages = pages(old.call);
        String newPages = pages(now.call);
        if (!oldPages.equals(newPages)) {
            altered(old.element(), now.element(), Aspect.PAGING, oldPages, newPages, Impact.NONE);
        }
    }

    private static String stream(Call call) {
        String download = call.download() == null ? "none" : call.download() + " of bytes";
        return call.streaming() == null
                ? download
                : call.streaming().method() + " of "
                        + Spelling.of(call.streaming().event()) + mediaType(call);
    }

    /** What is worth telling of how events are sent: nothing if they are server-sent events, or there are none. */
    private static String mediaType(Call call) {
        String type = call.streaming() == null ? "" : call.streaming().mediaType();
        return type.isEmpty() || type.equals("text/event-stream") ? "" : " as " + type;
    }

    private static String pages(Call call) {
        return call.paging() == null
                ? "none"
                : call.paging().items() + " of " + Spelling.of(call.paging().item());
    }
}
