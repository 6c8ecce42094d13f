package dev.signet.codegen.diff.wire;

import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.Call;
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
        type.leaf()
                .asNamed()
                .map(TypeRef.Named::name)
                .filter(seen::add)
                .map(side::type)
                .ifPresent(target -> target.content().forEach(each -> reach(side, each, seen)));
    }

    boolean isSent(String type) {
        return sent.contains(type) || !received.contains(type);
    }

    boolean isReceived(String type) {
        return received.contains(type) || !sent.contains(type);
    }
}
