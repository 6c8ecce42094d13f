package dev.signet.codegen.javamodel;

import dev.signet.codegen.javamodel.ClientType.Call;
import dev.signet.codegen.javamodel.JavaType.RecordType;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.model.DocumentBuilder;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.JavaModelBuilder;
import dev.signet.codegen.translate.types.TypeMappings;
import java.util.List;
import java.util.Map;

/** Java models of documents for tests, and what is in them. Documents are written as the passes leave them. */
public final class JavaModels {
    private static final JavaModel.Packages PACKAGES = new JavaModel.Packages("shop.model", "shop.support", "shop");

    private JavaModels() {}

    public static JavaModel of(DocumentBuilder document, Problems problems) {
        return of(document, Validation.NONE, problems);
    }

    public static JavaModel of(DocumentBuilder document, TypeMappings mappings, Problems problems) {
        return JavaModelBuilder.build(document.build(), PACKAGES, mappings, Validation.NONE, problems);
    }

    /** @param validation where constraints are checked */
    public static JavaModel of(DocumentBuilder document, Validation validation, Problems problems) {
        TypeMappings none = TypeMappings.of(Map.of(), Map.of(), Map.of(), problems);
        return JavaModelBuilder.build(document.build(), PACKAGES, none, validation, problems);
    }

    public static ConstraintModel limits(DocumentBuilder document, Problems problems) {
        return of(document, Validation.STRICT, problems).limits();
    }

    public static RecordType record(JavaModel model, String name) {
        return (RecordType) model.type(name);
    }

    public static UnionType union(JavaModel model, String name) {
        return (UnionType) model.type(name);
    }

    public static List<String> names(JavaModel model) {
        return model.types().stream().map(JavaType::name).toList();
    }

    /** The only call of a document. */
    public static Call call(DocumentBuilder document, Problems problems) {
        List<Call> calls = of(document, problems).client().calls();
        if (calls.size() != 1) {
            throw new AssertionError(calls.size() + " calls");
        }
        return calls.get(0);
    }

    /** Where problems are, without what is told of them. */
    public static List<String> places(Problems problems) {
        return problems.all().stream()
                .map(p -> p.severity() + " " + p.pointer())
                .toList();
    }
}
