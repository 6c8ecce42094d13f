package dev.signet.codegen.declaration.client;

import dev.signet.codegen.declaration.ConstraintDocs;
import dev.signet.codegen.declaration.Docs;
import dev.signet.codegen.declaration.JavaTypes;
import dev.signet.codegen.declaration.Javadoc;
import dev.signet.codegen.declaration.MethodDeclaration;
import dev.signet.codegen.declaration.MethodDeclaration.Form;
import dev.signet.codegen.declaration.Origin;
import dev.signet.codegen.declaration.Parameter;
import dev.signet.codegen.declaration.TypeDeclaration;
import dev.signet.codegen.declaration.TypeUse;
import dev.signet.codegen.declaration.type.ModelParts;
import dev.signet.codegen.javamodel.ClientType.ApiType;
import dev.signet.codegen.javamodel.ClientType.Argument;
import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.ClientType.ParamsType;
import dev.signet.codegen.javamodel.JavaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Declares the record of a call's optional parameters, and its builder. */
final class ParamsDeclarations {
    private final ModelParts parts;
    private final JavaTypes types;
    private final ConstraintDocs constraints;
    private final ApiType api;
    private final Call call;
    private final ParamsType params;
    private final TypeUse self;

    ParamsDeclarations(JavaModel model, ApiType api, Call call, ParamsType params) {
        this.parts = new ModelParts(model);
        this.types = parts.types();
        this.constraints = new ConstraintDocs(model);
        this.api = api;
        this.call = call;
        this.params = params;
        this.self = types.api(params.name());
    }

    TypeDeclaration type() {
        Set<Origin> whole = Set.of(ClientDeclarations.operation(api, call));
        Set<Origin> all =
                ModelParts.union(params.arguments().stream().map(this::origins).toList());
        List<Parameter> components =
                params.arguments().stream().map(this::parameter).toList();
        TypeUse builder = self.nested("Builder");
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.RECORD, self)
                .components(components)
                .annotation(types.kit("Generated"))
                .doc(doc())
                .origins(whole)
                .origins(all)
                .constant("NONE", self, null, Javadoc.of("No optional parameters."), whole)
                .method(MethodDeclaration.of(isWritten() ? Form.COMPACT : Form.IMPLICIT, self, "new")
                        .parameters(components)
                        .doc(parts.checkedParameters(params.name()))
                        .origins(whole)
                        .origins(all));
        params.arguments().forEach(a -> accessor(type, a));
        return type.method(MethodDeclaration.of(Form.STATIC, builder, "builder")
                        .doc("Returns a builder.")
                        .origins(whole))
                .method(MethodDeclaration.of(Form.INSTANCE, builder, "toBuilder")
                        .doc("Returns a builder with these parameters.")
                        .origins(whole))
                .nested(builder(builder, whole))
                .build();
    }

    /** Whether the constructor has anything to do. */
    private boolean isWritten() {
        return params.arguments().stream().anyMatch(a -> a.type().isCollection())
                || !parts.checkedParameters(params.name()).isEmpty();
    }

    /** A record's component can't be deprecated, but its accessor can: then it is written. */
    private void accessor(TypeDeclaration.Builder type, Argument a) {
        boolean deprecated = a.doc().deprecated();
        type.method(MethodDeclaration.of(
                        deprecated ? Form.INSTANCE : Form.IMPLICIT, parameter(a).type(), a.name())
                .deprecated(deprecated)
                .doc(deprecated ? sentence(a) : Javadoc.NONE)
                .origins(origins(a)));
    }

    private TypeDeclaration builder(TypeUse builder, Set<Origin> whole) {
        TypeDeclaration.Builder type = TypeDeclaration.of(TypeDeclaration.Kind.CLASS, builder)
                .doc(Javadoc.of("Builds {@link " + params.name() + "}. Not thread-safe."))
                .origins(whole);
        for (Argument a : params.arguments()) {
            type.method(MethodDeclaration.of(Form.INSTANCE, builder, a.name())
                    .parameters(List.of(parameter(a)))
                    .deprecated(a.doc().deprecated())
                    .doc(sentence(a))
                    .origins(origins(a)));
        }
        return type.method(MethodDeclaration.of(Form.INSTANCE, self, "build")
                        .doc(parts.builtParameters(params.name()))
                        .origins(whole))
                .build();
    }

    private Parameter parameter(Argument a) {
        TypeUse type = types.of(a.type());
        return new Parameter(a.name(), a.type().isCollection() ? type : type.orNull());
    }

    private Set<Origin> origins(Argument a) {
        String owner = ClientDeclarations.callName(api, call);
        return JavaTypes.plus(
                JavaTypes.mentioned(a.type()),
                new Origin(Origin.Kind.PARAMETER, owner, a.wireName()),
                ClientDeclarations.operation(api, call));
    }

    private Javadoc doc() {
        String method = CallForm.of(call, types).get(0).name();
        List<String> lines = new ArrayList<>();
        String link = "{@link " + api.name() + "#" + method + "}";
        lines.add(
                params.required().isEmpty()
                        ? "Optional parameters of " + link + "."
                        : "Parameters of " + link + " beside those that its method takes.");
        lines.add("");
        params.arguments().forEach(a -> lines.addAll(component(a, told(a))));
        return new Javadoc(lines);
    }

    private Javadoc sentence(Argument a) {
        String text = told(a).isBlank() ? "`" + wireName(a) + "` of the request" : told(a);
        return ModelParts.sentence(text + (params.required().contains(a) ? "; required" : otherwise(a, text)));
    }

    private String told(Argument a) {
        return constraints.ofParameter(
                params.name(), a.name(), a.wireName(), a.doc().text());
    }

    /** A {@code @param} for an argument, with its default. */
    static List<String> component(Argument a, String text) {
        String prose = text.isBlank() ? "`" + wireName(a) + "` of the request" : Docs.phrase(text);
        return Docs.inline("@param " + a.name() + " ", prose + otherwise(a, text), "    ", ModelParts.WIDTH);
    }

    private static String wireName(Argument a) {
        return a.wireName().replace('`', '\'');
    }

    private static String otherwise(Argument a, String text) {
        String value = a.defaultValue();
        return value == null || text.contains(value) ? "" : "; `" + value.replace('`', '\'') + "` by default";
    }
}
