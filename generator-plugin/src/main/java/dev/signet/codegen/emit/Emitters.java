package dev.signet.codegen.emit;

import dev.signet.codegen.emit.client.AnswerEmitter;
import dev.signet.codegen.emit.client.ApiEmitter;
import dev.signet.codegen.emit.client.ClientEmitter;
import dev.signet.codegen.emit.client.PartsEmitter;
import dev.signet.codegen.emit.client.ProtocolEmitter;
import dev.signet.codegen.emit.client.RequestsEmitter;
import dev.signet.codegen.emit.client.ServersEmitter;
import dev.signet.codegen.emit.constraint.ConstraintsEmitter;
import dev.signet.codegen.emit.source.Ascii;
import dev.signet.codegen.emit.source.Emitter;
import dev.signet.codegen.emit.support.KitEmitter;
import dev.signet.codegen.emit.support.PackageInfoEmitter;
import dev.signet.codegen.emit.type.DatabindEmitter;
import dev.signet.codegen.emit.type.EnumEmitter;
import dev.signet.codegen.emit.type.ParamsEmitter;
import dev.signet.codegen.emit.type.RecordEmitter;
import dev.signet.codegen.emit.type.UnionEmitter;
import dev.signet.codegen.emit.type.ValueEmitter;
import dev.signet.codegen.javamodel.Databind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All that is generated, by group. */
public final class Emitters {
    private static final List<Emitter> MODELS = List.of(
            new RecordEmitter(), new UnionEmitter(), new EnumEmitter(), new ValueEmitter(), new ConstraintsEmitter());

    private static final List<Emitter> APIS = List.of(
            new ApiEmitter(),
            new RequestsEmitter(),
            new ServersEmitter(),
            new ParamsEmitter(),
            new PartsEmitter(),
            new ProtocolEmitter(),
            new AnswerEmitter());

    private Emitters() {}

    /** The client; nothing if the document has no operations. */
    public static List<SourceFile> apis(JavaModel model, UnaryOperator<String> templates) {
        if (model.client() == null) {
            return List.of();
        }
        List<SourceFile> files = emit(APIS, model);
        files.addAll(new ClientEmitter(templates).emit(model).toList());
        files.addAll(ConstraintsEmitter.params(model));
        return ascii(files);
    }

    /** Records, unions, enums and their codecs. */
    public static List<SourceFile> models(JavaModel model, UnaryOperator<String> templates) {
        List<SourceFile> files = emit(MODELS, model);
        files.addAll(new PackageInfoEmitter(templates).emit(model).toList());
        return ascii(files);
    }

    private static List<SourceFile> ascii(List<SourceFile> files) {
        return files.stream().map(Ascii::file).toList();
    }

    /** The files in order, though written by all processors: no file depends on another. */
    private static List<SourceFile> emit(List<Emitter> emitters, JavaModel model) {
        List<SourceFile> files = new ArrayList<>();
        for (Emitter emitter : emitters) {
            files.addAll(emitter.emit(model).parallel().toList());
        }
        return files;
    }

    /** What has Jackson databind know the records, unions and enums; nothing if none is to. */
    public static List<SourceFile> databind(JavaModel model, Databind databind) {
        return databind == Databind.NONE ? List.of() : ascii(emit(List.of(new DatabindEmitter(databind)), model));
    }

    /** What the files need of the runtime library, in the package that the model names. */
    public static List<SourceFile> support(JavaModel model, List<SourceFile> files) {
        return KitEmitter.needed(model, files);
    }

    /** The runtime library with all that files of other documents may need. */
    public static List<SourceFile> wholeSupport(JavaModel model, boolean withClient, Databind databind) {
        return KitEmitter.whole(model, withClient, databind);
    }
}
