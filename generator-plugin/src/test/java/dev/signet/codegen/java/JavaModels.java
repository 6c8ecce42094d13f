package dev.signet.codegen.java;

import dev.signet.codegen.java.ClientType.Call;
import dev.signet.codegen.java.JavaType.RecordType;
import dev.signet.codegen.java.JavaType.UnionType;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.problem.Problems;
import java.util.List;
import java.util.Map;

/** Java models of documents for tests, and what is in them. Documents are written as the passes leave them. */
public final class JavaModels {
    private static final JavaModel.Packages PACKAGES = new JavaModel.Packages("shop.model", "shop.support", "shop");

    private JavaModels() {}

    public static JavaModel of(DocumentBuilder document, Problems problems) {
        return of(document, Validation.NONE, problems);
    }

    static JavaModel of(DocumentBuilder document, TypeMappings mappings, Problems problems) {
        return JavaModelBuilder.build(document.build(), PACKAGES, mappings, Validation.NONE, problems);
    }

    /** @param validation where constraints are checked */
    public static JavaModel of(DocumentBuilder document, Validation validation, Problems problems) {
        TypeMappings none = TypeMappings.of(Map.of(), Map.of(), Map.of(), problems);
        return JavaModelBuilder.build(document.build(), PACKAGES, none, validation, problems);
    }

    static Limits limits(DocumentBuilder document, Problems problems) {
        return of(document, Validation.STRICT, problems).limits();
    }

    static RecordType record(JavaModel model, String name) {
        return (RecordType) model.type(name);
    }

    static UnionType union(JavaModel model, String name) {
        return (UnionType) model.type(name);
    }

    static List<String> names(JavaModel model) {
        return model.types().stream().map(JavaType::name).toList();
    }

    /** The only call of a document. */
    static Call call(DocumentBuilder document, Problems problems) {
        List<Call> calls = of(document, problems).client().calls();
        if (calls.size() != 1) {
            throw new AssertionError(calls.size() + " calls");
        }
        return calls.get(0);
    }

    /** Where problems are, without what is told of them. */
    static List<String> places(Problems problems) {
        return problems.all().stream()
                .map(p -> p.severity() + " " + p.pointer())
                .toList();
    }
}
