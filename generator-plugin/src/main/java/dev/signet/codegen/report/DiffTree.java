package dev.signet.codegen.report;

import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Both documents as one tree: every type and every group of calls with its members, with their changes. */
final class DiffTree {
    /** What has a Java name without belonging to something else. */
    private static final Set<Kind> NAMED = Set.of(
            Kind.OBJECT, Kind.UNION, Kind.ENUM, Kind.VALUE, Kind.CLIENT, Kind.SETTING, Kind.AUTHENTICATION, Kind.GROUP);

    private final ApiDiff diff;
    private final Map<String, String> newNames = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    DiffTree(ApiDiff diff) {
        this.diff = diff;
    }

    /** How something fares. */
    enum Mark {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A type or a group of calls, or a member of one. */
    static final class Node {
        final String name;
        final String kind;
        final String detail;
        Mark mark = Mark.SAME;
        final List<Change> changes = new ArrayList<>();
        final Map<String, Node> members = new LinkedHashMap<>();

        Node(String name, String kind, String detail) {
            this.name = name;
            this.kind = kind;
            this.detail = detail;
        }

        void add(Change change) {
            changes.add(change);
            Mark milder = mark == Mark.SAME ? Mark.CHANGED : mark;
            mark = change.match(added -> Mark.ADDED, removed -> Mark.REMOVED, renamed -> milder, altered -> milder);
        }

        List<Change> all() {
            List<Change> all = new ArrayList<>(changes);
            members.values().forEach(member -> all.addAll(member.changes));
            return all;
        }
    }

    /** The tree's first level, in the order of the new document; what is gone comes last. */
    List<Node> nodes() {
        for (JavaType type : diff.to().java().types()) {
            type(type);
        }
        ClientType client = diff.to().java().client();
        if (client != null) {
            nodes.put("client", new Node(client.name(), Kind.CLIENT.noun(), ""));
            client.apis().forEach(this::group);
        }
        diff.changes().stream()
                .flatMap(change -> change.asRenamed().stream())
                .filter(renamed -> renamed.element().kind().isType())
                .forEach(renamed ->
                        newNames.put(renamed.before().name(), renamed.element().name()));
        diff.changes().forEach(this::place);
        return List.copyOf(nodes.values());
    }

    private void type(JavaType type) {
        Node node = new Node(type.name(), Kind.of(type).noun(), "");
        nodes.put("type " + type.name(), node);
        type.visit(
                record -> members(node, record),
                union -> union.variants().forEach(v -> member(node, v.name(), Kind.VARIANT, "")),
                enumeration -> enumeration.values().forEach(v -> member(node, v.value(), Kind.ENUM_VALUE, "")),
                value -> {});
    }

    private static void members(Node node, JavaType.RecordType record) {
        record.constants().forEach(c -> member(node, c.wireName(), Kind.CONSTANT, "\"" + c.value() + "\""));
        record.components()
                .forEach(c -> member(
                        node,
                        c.wireName(),
                        c.isAdditional() ? Kind.ADDITIONAL : Kind.PROPERTY,
                        c.isRequired() ? "required" : ""));
    }

    private void group(ClientType.ApiType api) {
        Node node = new Node(api.accessor() + "()", Kind.GROUP.noun(), "");
        nodes.put("group " + api.accessor(), node);
        api.calls().forEach(call -> member(node, call.name(), Kind.OPERATION, call.httpMethod() + " " + call.path()));
    }

    private static void member(Node node, String name, Kind kind, String detail) {
        node.members.put(name, new Node(name, kind.noun(), detail));
    }

    private void place(Change change) {
        Element element = change.element();
        if (element.owner().isEmpty() && !NAMED.contains(element.kind())) {
            // What has no Java name stands below the part of the document that it begins with.
            String place = element.name();
            int end = place.indexOf(" › ");
            String first = end < 0 ? place : place.substring(0, end);
            Node part = nodes.getOrDefault("type " + first, null);
            inMember(part != null ? part : owner("place " + first, first, Kind.SCHEMA), place, change);
            return;
        }
        switch (element.kind()) {
            case OBJECT, UNION, ENUM, VALUE ->
                owner("type " + newName(element.name()), element.name(), element.kind())
                        .add(change);
            case PROPERTY, ADDITIONAL, CONSTANT, ENUM_VALUE -> inMember(typeOf(element), element.wireName(), change);
            case VARIANT -> inMember(typeOf(element), element.name(), change);
            case CLIENT, SETTING, AUTHENTICATION ->
                owner("client", element.name(), Kind.CLIENT).add(change);
            case GROUP ->
                owner("group " + element.name(), element.name() + "()", Kind.GROUP)
                        .add(change);
            case OPERATION -> inMember(groupOf(element.owner()), element.name(), change);
            case PARAMETER, BODY, RESULT -> {
                int dot = element.owner().indexOf('.');
                Node group = groupOf(element.owner().substring(0, Math.max(0, dot)));
                Node call = group.members.computeIfAbsent(
                        element.owner().substring(dot + 1), name -> new Node(name, Kind.OPERATION.noun(), ""));
                call.changes.add(change);
                call.mark = call.mark == Mark.SAME ? Mark.CHANGED : call.mark;
                group.mark = group.mark == Mark.SAME ? Mark.CHANGED : group.mark;
            }
            case SCHEMA, ELEMENT, MEDIA_TYPE, RESPONSE, HEADER, SERVERS, SECURITY, WEBHOOK, CALLBACK, JAVA ->
                owner("place " + element.owner(), element.owner(), element.kind())
                        .add(change);
        }
    }

    private String newName(String name) {
        return newNames.getOrDefault(name, name);
    }

    private Node typeOf(Element member) {
        return owner("type " + newName(member.owner()), member.owner(), Kind.OBJECT);
    }

    private Node groupOf(String accessor) {
        return owner("group " + accessor, accessor + "()", Kind.GROUP);
    }

    private Node owner(String key, String name, Kind kind) {
        return nodes.computeIfAbsent(key, k -> new Node(name, kind.noun(), ""));
    }

    private static void inMember(Node owner, String name, Change change) {
        owner.members
                .computeIfAbsent(
                        name,
                        n -> new Node(
                                n,
                                change.element().kind().noun(),
                                change.element().detail()))
                .add(change);
        owner.mark = owner.mark == Mark.SAME ? Mark.CHANGED : owner.mark;
    }
}
