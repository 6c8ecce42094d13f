package dev.signet.codegen.emit;

import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import java.util.List;
import java.util.stream.Stream;

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
            new PackageInfoEmitter());

    private Emitters() {}

    /** Records, unions, enums and their codecs. */
    public static List<SourceFile> models(JavaModel model) {
        return MODELS.stream().flatMap(e -> e.emit(model)).toList();
    }

    /** The support kit, in the package that the model names. */
    public static List<SourceFile> support(JavaModel model) {
        return Stream.of(new KitEmitter()).flatMap(e -> e.emit(model)).toList();
    }
}
