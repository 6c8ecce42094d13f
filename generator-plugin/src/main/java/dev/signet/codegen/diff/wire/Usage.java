package dev.signet.codegen.diff.wire;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaType;
import dev.signet.codegen.javamodel.TypeRef;
import java.util.HashSet;
import java.util.Set;

/**
 * Which types are sent and which are received. What no operation mentions may be either.
 *
 * @param sent by a client
 * @param received by a client
 */
record Usage(Set<String> sent, Set<String> received) {

    static Usage of(Side side) {
        Usage usage = new Usage(new HashSet<>(), new HashSet<>());
        ClientType client = side.java().client();
        if (client != null) {
            client.calls().forEach(call -> usage.add(side, call));
        }
        return usage;
    }

    private void add(Side side, Call call) {
        call.required().forEach(a -> reach(side, a.type(), sent));
        if (call.params() != null) {
            call.params().arguments().forEach(a -> reach(side, a.type(), sent));
        }
        if (call.body() != null) {
            reach(side, call.body().type(), sent);
        }
        reach(side, call.result().type(), received);
        if (call.streaming() != null) {
            reach(side, call.streaming().event(), received);
        }
    }

    private static void reach(Side side, TypeRef type, Set<String> seen) {
        if (type instanceof TypeRef.ListOf list) {
            reach(side, list.element(), seen);
        } else if (type instanceof TypeRef.MapOf map) {
            reach(side, map.value(), seen);
        } else if (type instanceof TypeRef.Named named && seen.add(named.name())) {
            JavaType target = side.type(named.name());
            if (target instanceof JavaType.RecordType record) {
                record.components().forEach(c -> reach(side, c.type(), seen));
            } else if (target instanceof JavaType.UnionType union) {
                union.variants().forEach(v -> reach(side, v.type(), seen));
            } else if (target instanceof JavaType.ValueType value) {
                reach(side, value.type(), seen);
            }
        }
    }

    boolean isSent(String type) {
        return sent.contains(type) || !received.contains(type);
    }

    boolean isReceived(String type) {
        return received.contains(type) || !sent.contains(type);
    }
}
