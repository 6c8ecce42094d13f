package dev.signet.codegen.diff.document;

import dev.signet.codegen.diff.change.Element;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Call;

/** A call, and the group that has it. */
record PlacedCall(ApiType api, Call call) {
    Element element() {
        return new Element(
                Kind.OPERATION,
                api.accessor(),
                call.name(),
                address(call),
                call.doc().pointer(),
                address(call));
    }

    static String address(Call call) {
        return call.httpMethod() + " " + call.path();
    }

    String owner() {
        return api.accessor() + "." + call.name();
    }

    /** Whether two addresses are one: names of variables are not on the wire. */
    static boolean sameOnWire(String was, String is) {
        return withoutNames(was).equals(withoutNames(is));
    }

    static String withoutNames(String address) {
        return address.replaceAll("\\{[^}]*}", "{}");
    }
}
