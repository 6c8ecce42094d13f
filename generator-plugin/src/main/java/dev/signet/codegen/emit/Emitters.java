package dev.signet.codegen.emit;

import dev.signet.codegen.java.Databind;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** All that is generated, by group. */
public final class Emitters {
    private static final List<Emitter> MODELS = List.of(
            new RecordEmitter(),
            new RecordCodecEmitter(),
            new UnionEmitter(),
            new UnionCodecEmitter(),
            new EnumEmitter(),
            new EnumCodecEmitter(),
            new ValueEmitter(),
            new ValueCodecEmitter(),
            new ConstraintsEmitter(),
            new BodiesEmitter());

    private static final List<Emitter> APIS =
            List.of(new ApiEmitter(), new RequestsEmitter(), new ParamsEmitter(), new ProtocolEmitter());

    private Emitters() {}

    /** The client; nothing if the document has no operations. */
    public static List<SourceFile> apis(JavaModel model, UnaryOperator<String> templates, Timings timings) {
        if (model.client() == null) {
            return List.of();
        }
        List<SourceFile> files = emit(APIS, model, timings);
        files.addAll(new ClientEmitter(templates).emit(model).toList());
        files.addAll(laidOut(ConstraintsEmitter.params(model), timings));
        return files;
    }

    /** Records, unions, enums and their codecs. */
    public static List<SourceFile> models(JavaModel model, UnaryOperator<String> templates, Timings timings) {
        List<SourceFile> files = emit(MODELS, model, timings);
        files.addAll(new PackageInfoEmitter(templates).emit(model).toList());
        return files;
    }

    /** The files in order, though written by all processors: no file depends on another. */
    private static List<SourceFile> emit(List<Emitter> emitters, JavaModel model, Timings timings) {
        List<SourceFile> files = new ArrayList<>();
        for (Emitter emitter : emitters) {
            files.addAll(laidOut(emitter.emit(model).parallel().toList(), timings));
        }
        return files;
    }

    private static List<SourceFile> laidOut(List<SourceFile> files, Timings timings) {
        return timings.during(
                Phase.LAYOUT,
                () -> files.parallelStream()
                        .map(file -> new SourceFile(file.path(), Layout.layOut(file.content())))
                        .toList());
    }

    /** What has Jackson databind know the records, unions and enums; nothing if none is to. */
    public static List<SourceFile> databind(JavaModel model, Databind databind, Timings timings) {
        return databind == Databind.NONE ? List.of() : emit(List.of(new DatabindEmitter(databind)), model, timings);
    }

    /**
     * The support kit, in the package that the model names.
     *
     * @param whole whether other documents may need what this one doesn't
     */
    public static List<SourceFile> support(JavaModel model, boolean withClient, boolean whole, Databind databind) {
        return new KitEmitter(withClient, whole, databind).emit(model).toList();
    }
}
