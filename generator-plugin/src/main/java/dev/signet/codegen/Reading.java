package dev.signet.codegen;

import dev.signet.codegen.GeneratorConfig.ClientDefaults;
import dev.signet.codegen.java.JavaModel;
import dev.signet.codegen.java.JavaModelBuilder;
import dev.signet.codegen.java.TypeMappings;
import dev.signet.codegen.model.ApiModel;
import dev.signet.codegen.model.ApiModel.ClientHints;
import dev.signet.codegen.model.ApiModel.Info;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.resolve.Resolver;
import dev.signet.codegen.spec.AccessRules;
import dev.signet.codegen.spec.Locator;
import dev.signet.codegen.spec.Spec;
import dev.signet.codegen.spec.SpecInput;
import dev.signet.codegen.spec.SpecReader;
import dev.signet.codegen.timing.Timings;
import dev.signet.codegen.timing.Timings.Phase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A document, read and decided upon: everything before the first file is written.
 *
 * @param api what the document says, after all passes
 * @param java what is made of it
 * @param mappings what is replaced by types that exist already
 * @param files every file that was read
 * @param locator the place of a JSON pointer
 */
record Reading(ApiModel api, JavaModel java, TypeMappings mappings, List<Path> files, UnaryOperator<String> locator) {

    /** @throws LocatedProblemsException if the document is wrong */
    static Reading of(GeneratorConfig config, Problems problems) {
        return of(config, problems, new Timings());
    }

    /** @throws LocatedProblemsException if the document is wrong */
    static Reading of(GeneratorConfig config, Problems problems, Timings timings) {
        SpecInput input = new SpecInput(
                config.inputSpec(),
                config.overlays(),
                new AccessRules(config.access().roots(), config.access().urls()));
        Locator locator = Locator.of(input);
        try {
            Spec spec = timings.during(Phase.READING, () -> SpecReader.read(input, problems, timings));
            ApiModel api = timings.during(
                    Phase.RESOLVING,
                    () -> Resolver.resolve(settled(spec.model(), config.client(), problems), problems));
            GeneratorConfig.Mappings m = config.mappings();
            TypeMappings mappings = TypeMappings.of(m.types(), m.imports(), m.schemas(), problems);
            JavaModel java = timings.during(
                    Phase.MODELLING,
                    () -> JavaModelBuilder.build(api, packages(config), mappings, config.validation(), problems));
            problems.throwIfErrors();
            return new Reading(api, java, mappings, spec.files(), locator::locate);
        } catch (ProblemsException e) {
            throw new LocatedProblemsException(e, locator::locate);
        }
    }

    private static JavaModel.Packages packages(GeneratorConfig config) {
        GeneratorConfig.Packages p = config.packages();
        return new JavaModel.Packages(p.model(), p.support(), p.api());
    }

    /** The document with what the configuration says of the client; where the two contradict each other, neither can be right. */
    private static ApiModel settled(ApiModel model, ClientDefaults client, Problems problems) {
        Info info = model.info();
        Map<String, String> headers = new LinkedHashMap<>(info.defaultHeaders());
        client.headers().forEach((name, value) -> {
            String said = headers.put(name, value);
            if (said != null && !said.equals(value)) {
                problems.error(
                        "#/x-default-headers",
                        "the document sends `" + name + ": " + said + "`, but its revision is `" + value + "`",
                        "correct or remove it in the overlay: the list of revisions sets it");
            }
        });
        ClientHints hints = info.client();
        String deprecated = client.deprecated() != null ? client.deprecated() : hints.deprecated();
        return new ApiModel(
                new Info(
                        info.source(),
                        info.title(),
                        info.version(),
                        info.description(),
                        info.servers(),
                        headers,
                        new ClientHints(hints.name(), deprecated, hints.resources(), hints.events())),
                model.schemas(),
                model.operations(),
                model.securitySchemes(),
                model.security());
    }
}
