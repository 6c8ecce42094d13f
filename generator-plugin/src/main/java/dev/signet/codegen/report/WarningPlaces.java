package dev.signet.codegen.report;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.report.Explored.Alias;
import dev.signet.codegen.report.Explored.Warning;
import dev.signet.support.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the entry of the page for a warning: the nearest element that contains its location in the document. */
final class WarningPlaces {
    private final Map<String, Set<String>> addresses = new HashMap<>();

    WarningPlaces(Explored explored, Map<String, Alias> aliases) {
        aliases.forEach((id, alias) -> {
            put(id, alias.at());
            put(alias.named().schema().meta().pointer(), alias.at());
        });
        explored.java().types().forEach(this::type);
        explored.schemasByType().forEach((name, named) -> put(named.id(), Anchors.type(name)));
        Map<String, String> calls = new HashMap<>();
        ClientType client = explored.java().client();
        if (client != null) {
            for (ApiType api : client.apis()) {
                for (Call call : api.calls()) {
                    calls.putIfAbsent(call.doc().pointer(), Anchors.call(api, call));
                }
            }
        }
        explored.api().operations().forEach(operation -> operation(operation, calls));
    }

    private void type(JavaType type) {
        put(type.doc().pointer(), Anchors.type(type.name()));
        // The map of further properties has the place of the whole object.
        type.asRecord().stream()
                .flatMap(record -> record.components().stream())
                .filter(c -> !c.doc().pointer().equals(type.doc().pointer()))
                .forEach(c -> put(c.doc().pointer(), Anchors.member(type.name(), c.name())));
    }

    private void operation(Operation operation, Map<String, String> calls) {
        String at = calls.get(operation.pointer());
        if (at != null) {
            put(operation.pointer(), at);
            // They may stand elsewhere, to be referred to.
            operation.parameters().forEach(p -> put(p.pointer(), at));
            if (operation.body() != null) {
                put(operation.body().pointer(), at);
            }
            operation.responses().forEach(r -> put(r.pointer(), at));
        }
    }

    private void put(String pointer, String at) {
        addresses.computeIfAbsent(pointer, k -> new LinkedHashSet<>()).add(at);
    }

    /** The addresses of what a warning concerns; none if that is nothing that the page shows. */
    List<String> of(Warning warning) {
        String pointer = warning.pointer();
        while (pointer.contains("#/")) {
            Set<String> found = addresses.get(pointer);
            if (found != null) {
                return List.copyOf(found);
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return List.of();
    }

    JsonObject json(Warning warning) {
        return new Node()
                .text("place", warning.place())
                .text("pointer", warning.pointer())
                .text("message", warning.message())
                .text("hint", warning.hint())
                .texts("at", of(warning))
                .build();
    }
}
