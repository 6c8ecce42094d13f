package dev.signet.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.signet.codegen.declaration.client.ClientDeclarations;
import dev.signet.codegen.emit.name.RuntimeTypes;
import dev.signet.codegen.emit.source.DeclaredType;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.source.Literal;
import dev.signet.codegen.emit.source.Sources;
import dev.signet.codegen.javamodel.ClientType;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.model.ApiModel.Server;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import dev.signet.codegen.output.SourceFile;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The servers of a client → the class of their constants; nothing if there is none to choose. */
public final class ServersEmitter implements Emitter {
    @Override
    public Stream<SourceFile> emit(JavaModel model) {
        ClientType client = Objects.requireNonNull(model.client());
        ServersType servers = client.servers();
        if (servers == null) {
            return Stream.empty();
        }
        ClassName server = new RuntimeTypes(model).endpoint("Server");
        DeclaredType type = DeclaredType.of(new ClientDeclarations(model).servers(servers));
        servers.all().forEach(each -> type.value(each.constant(), value(server, each.server())));
        type.hidden(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        return Stream.of(Sources.api(model, type, client.doc()));
    }

    private static CodeBlock value(ClassName type, Server server) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", type, Literal.of(server.url()));
        if (server.name() != null) {
            code.add("\n$>$>.named($L)$<$<", Literal.of(server.name()));
        }
        for (ServerVariable variable : server.variables()) {
            String value = variable.defaultValue();
            code.add("\n$>$>.variable($L, $L", Literal.of(variable.name()), value == null ? "null" : Literal.of(value));
            variable.allowed().forEach(allowed -> code.add(", $L", Literal.of(allowed)));
            code.add(")$<$<");
        }
        return code.build();
    }
}
