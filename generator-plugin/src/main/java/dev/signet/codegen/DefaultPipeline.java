package dev.signet.codegen;

import dev.signet.codegen.emit.Emitters;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Document → {@code ApiModel} → passes → {@link JavaModel} → files. */
public final class DefaultPipeline implements Pipeline {
    private final Timings timings;

    public DefaultPipeline() {
        this(new Timings());
    }

    /** @param timings takes how long each phase takes */
    public DefaultPipeline(Timings timings) {
        this.timings = timings;
    }

    @Override
    public Generated run(GeneratorConfig config, Problems problems) {
        Reading reading = Reading.of(config, problems, timings);
        JavaModel model = reading.java();
        return new Generated(
                timings.during(Phase.EMITTING, () -> files(config, model)),
                reading.files(),
                model.records().size() + model.values().size(),
                model.unions().size(),
                model.enums().size(),
                reading.locator());
    }

    private List<SourceFile> files(GeneratorConfig config, JavaModel model) {
        UnaryOperator<String> templates = new TemplateFolder(config.templateDirectory());
        boolean withClient = config.parts().apis() && model.client() != null;
        List<SourceFile> files = new ArrayList<>();
        if (config.parts().models()) {
            files.addAll(Emitters.models(model, templates));
            files.addAll(Emitters.databind(model, config.databind()));
        }
        if (withClient) {
            files.addAll(Emitters.apis(model, templates));
        }
        switch (config.parts().support()) {
            case NONE -> {}
            case NEEDED -> files.addAll(Emitters.support(model, List.copyOf(files)));
            case WHOLE ->
                files.addAll(Emitters.wholeSupport(model, config.parts().apis(), config.databind()));
        }
        return files;
    }
}
