package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeDeclaration.Kind;
import dev.signet.codegen.declaration.type.ModelParts;
import dev.signet.codegen.javamodel.ClientType.Server;
import dev.signet.codegen.javamodel.ClientType.ServersType;
import dev.signet.codegen.model.ApiModel.ServerVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declares the constants of a client's servers. */
final class ServersDeclarations {
    private static final int WIDTH = 112;

    private final JavaTypes types;
    private final String client;
    private final ServersType servers;

    ServersDeclarations(JavaTypes types, String client, ServersType servers) {
        this.types = types;
        this.client = client;
        this.servers = servers;
    }

    TypeDeclaration type() {
        Set<Origin> whole = Set.of(Origin.client(client));
        TypeDeclaration.Builder type = TypeDeclaration.of(Kind.CLASS, types.api(servers.name()))
                .annotation(types.kit("Generated"))
                .doc(new Javadoc(Docs.wrap(
                        "Servers of {@link " + client + "}, for {@link " + client + ".Builder#server}.",
                        "",
                        ModelParts.WIDTH)))
                .origins(whole);
        for (Server server : servers.all()) {
            Set<Origin> origins = Set.of(new Origin(
                    Origin.Kind.SETTING, "", "server " + server.server().url()));
            type.constant(server.constant(), types.endpoint("Server"), null, doc(server), origins);
        }
        return type.build();
    }

    private static Javadoc doc(Server server) {
        List<String> lines = new ArrayList<>();
        if (!server.doc().text().isBlank()) {
            lines.addAll(Docs.lines(server.doc().text(), WIDTH));
            lines.add("");
        }
        String start = lines.isEmpty() ? "" : "<p>";
        lines.addAll(Docs.wrap(start + "{@code " + Docs.escape(server.server().url()) + "}", "", WIDTH));
        for (ServerVariable variable : server.server().variables()) {
            String value = variable.defaultValue();
            if (value != null) {
                lines.addAll(Docs.wrap(
                        "<br>{@code " + Docs.escape(variable.name()) + "} is "
                                + (value.isEmpty() ? "empty" : "{@code " + Docs.escape(value) + "}") + " by default",
                        "",
                        WIDTH));
            }
        }
        return new Javadoc(lines);
    }
}
