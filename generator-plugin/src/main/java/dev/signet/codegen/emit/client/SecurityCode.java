package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.javamodel.ClientType.Security;
import java.util.List;

/** What a call needs, as the runtime library's value. */
final class SecurityCode {
    private SecurityCode() {}

    /** {@code Security.of("key", "token").or("login")}. */
    static CodeBlock of(Security security, ClassName type) {
        List<List<String>> alternatives = security.alternatives();
        if (alternatives.isEmpty()) {
            return CodeBlock.of("$T.NONE", type);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", type, Literal.list(alternatives.get(0)));
        alternatives.subList(1, alternatives.size()).forEach(names -> code.add(".or($L)", Literal.list(names)));
        return code.build();
    }
}
