package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.ChangeList;
import dev.signet.codegen.diff.change.Counterparts;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.javamodel.Authentication;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What changed in the client. */
public final class ClientChanges {
    private final ChangeList changes = new ChangeList();
    private final CallChanges calls;

    public ClientChanges(TypeMatch match) {
        this.calls = new CallChanges(match, changes);
    }

    public List<Change> find(@Nullable ClientType old, @Nullable ClientType now) {
        if (old == null || now == null) {
            whole(old, element -> new Change.Removed(element, Impact.breaking(true, false)));
            whole(now, element -> new Change.Added(element, Impact.NONE));
            return changes.all();
        }
        clients(old, now);
        settings(old, now);
        groups(old, now);
        calls(old, now);
        return changes.all();
    }

    private void whole(@Nullable ClientType client, Function<Element, Change> change) {
        if (client != null) {
            changes.add(change.apply(client(client)));
            client.apis().forEach(api -> changes.add(change.apply(group(api))));
            places(client).forEach(place -> changes.add(change.apply(place.element())));
        }
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
            changes.altered(
                    client(old),
                    client(now),
                    Aspect.DEPRECATION,
                    Objects.requireNonNullElse(old.deprecated(), "current"),
                    Objects.requireNonNullElse(now.deprecated(), "current"),
                    Impact.NONE);
        }
    }

    static Element baseAddress(String address) {
        return setting("base address", address);
    }

    private static Element setting(String name, String detail) {
        return new Element(Kind.SETTING, "", name, name, "", detail);
    }

    private void settings(ClientType old, ClientType now) {
        new Counterparts<>(settings(old), settings(now))
                .compare(
                        was -> changes.add(new Change.Removed(was, Impact.limited(isSetting(was), false))),
                        this::setting,
                        is -> changes.add(new Change.Added(is, Impact.limited(isSetting(is), false))));
    }

    private void setting(Element was, Element is) {
        if (!was.detail().equals(is.detail())) {
            Impact impact = Impact.limited(isSetting(was), isSetting(is));
            changes.altered(was, is, Aspect.DEFAULT, was.detail(), is.detail(), impact);
        }
    }

    /** Whether the wire depends on it: which credentials calls need, and where they go, is compared by itself. */
    private static boolean isSetting(Element setting) {
        return setting.kind() != Kind.AUTHENTICATION && !setting.name().equals("base address");
    }

    private static Map<String, Element> settings(ClientType client) {
        Map<String, Element> all = new LinkedHashMap<>();
        if (client.baseUri() != null) {
            put(all, baseAddress(client.baseUri()));
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
                changes.altered(group(was), group(is), Aspect.NAME, was.name(), is.name(), Impact.NONE);
            } else if (!was.mixins().equals(is.mixins())) {
                changes.altered(
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

    private static List<PlacedCall> places(ClientType client) {
        List<PlacedCall> places = new ArrayList<>();
        client.apis().forEach(api -> api.calls().forEach(call -> places.add(new PlacedCall(api, call))));
        return places;
    }

    /** The same call has the same address; one at another address is the same if Java and the document name it the same. */
    private void calls(ClientType old, ClientType now) {
        List<PlacedCall> before = new ArrayList<>(places(old));
        List<PlacedCall> after = new ArrayList<>(places(now));
        pair(before, after, place -> PlacedCall.withoutNames(PlacedCall.address(place.call())));
        pair(before, after, place -> place.call().operationId());
        pair(before, after, PlacedCall::owner);
        before.forEach(gone -> changes.add(new Change.Removed(gone.element(), Impact.NONE)));
        after.forEach(added -> changes.add(new Change.Added(added.element(), Impact.NONE)));
    }

    private void pair(List<PlacedCall> before, List<PlacedCall> after, Function<PlacedCall, String> key) {
        Map<String, List<PlacedCall>> byKey = new LinkedHashMap<>();
        after.forEach(now ->
                byKey.computeIfAbsent(key.apply(now), k -> new ArrayList<>()).add(now));
        Set<PlacedCall> paired = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PlacedCall old : before) {
            List<PlacedCall> found = byKey.getOrDefault(key.apply(old), List.of());
            if (found.size() == 1 && !key.apply(old).isEmpty() && paired.add(found.get(0))) {
                paired.add(old);
                calls.compare(old, found.get(0));
            }
        }
        before.removeIf(paired::contains);
        after.removeIf(paired::contains);
    }
}
