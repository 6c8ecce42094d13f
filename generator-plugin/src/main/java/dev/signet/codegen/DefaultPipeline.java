package dev.signet.codegen;

import dev.signet.codegen.emit.Emitters;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaModelBuilder;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.resolve.Resolver;
import dev.signet.codegen.spec.AccessRules;
import dev.signet.codegen.spec.Locator;
import dev.signet.codegen.spec.Spec;
import dev.signet.codegen.spec.SpecInput;
import dev.signet.codegen.spec.SpecReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Document → {@code ApiModel} → passes → {@link JavaModel} → files. */
public final class DefaultPipeline implements Pipeline {
    @Override
    public Generated run(GeneratorConfig config, Problems problems) {
        SpecInput input = new SpecInput(
                config.inputSpec(),
                config.overlays(),
                new AccessRules(config.access().roots(), config.access().urls()));
        Locator locator = Locator.of(input);
        try {
            Spec spec = SpecReader.read(input, problems);
            JavaModel model =
                    JavaModelBuilder.build(Resolver.resolve(spec.model(), problems), packages(config), problems);
            problems.throwIfErrors();
            return new Generated(
                    files(config, model),
                    spec.files(),
                    model.records().size() + model.values().size(),
                    model.unions().size(),
                    model.enums().size(),
                    locator::locate);
        } catch (ProblemsException e) {
            throw new LocatedProblemsException(e, locator::locate);
        }
    }

    private static JavaModel.Packages packages(GeneratorConfig config) {
        GeneratorConfig.Packages p = config.packages();
        return new JavaModel.Packages(p.model(), p.support(), p.api());
    }

    private static List<SourceFile> files(GeneratorConfig config, JavaModel model) {
        UnaryOperator<String> templates = new TemplateFolder(config.templateDirectory());
        boolean withClient = config.parts().apis() && model.client() != null;
        List<SourceFile> files = new ArrayList<>();
        if (config.parts().models()) {
            files.addAll(Emitters.models(model, templates));
        }
        if (withClient) {
            files.addAll(Emitters.apis(model, templates));
        }
        if (config.parts().support()) {
            files.addAll(Emitters.support(model, withClient));
        }
        return files;
    }
}
