package dev.signet.codegen.diff;

import dev.signet.codegen.diff.Element.Kind;
import dev.signet.codegen.java.ClientType.ApiType;
import dev.signet.codegen.java.ClientType.Call;

/** A call, and the group that has it. */
record PlacedCall(ApiType api, Call call) {
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
