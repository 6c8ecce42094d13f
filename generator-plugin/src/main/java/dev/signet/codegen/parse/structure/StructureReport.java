package dev.signet.codegen.parse.structure;

import dev.signet.codegen.parse.structure.Finding.Fault;
import dev.signet.codegen.parse.tree.JsonPointers;
import dev.signet.codegen.parse.tree.SourceDocument;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.Problems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not allowed where it stands, in the document and in each file that it refers to. */
public final class StructureReport {
    private static final Set<Fault> NOTES = EnumSet.of(Fault.NO_EFFECT, Fault.HARMLESS);

    private final Map<String, Finding> findings = new LinkedHashMap<>();

    /** The document itself is checked first; what it refers to need not be complete. */
    private boolean isFirst = true;

    /** Checks a file that is an OpenAPI document or a JSON Schema, before anything in it is changed. */
    public void check(SourceDocument source) {
        List<Finding> found = List.of();
        if (source.tree().has("openapi")) {
            found = isFirst ? new ArrayList<>(MissingFields.of(source.tree())) : new ArrayList<>();
            found.addAll(StructureCheck.openApi(source.tree()));
        } else if (DocumentKind.isSchema(source.tree())) {
            found = StructureCheck.schema(source.tree());
        }
        isFirst = false;
        found.forEach(finding -> findings.put(source.name() + "#" + JsonPointers.of(finding.keys()), finding));
    }

    /** Values of a wrong type, as errors: the document can't be read with them. */
    public List<Problem> errors() {
        return findings.entrySet().stream()
                .filter(each -> each.getValue().fault() == Fault.WRONG_TYPE)
                .map(each -> Problem.error(
                        each.getKey(),
                        each.getValue().message(),
                        each.getValue().hint()))
                .toList();
    }

    /** Reports what was found in places of which nothing else has been reported. */
    public void warn(Problems problems) {
        Set<String> reported = new HashSet<>();
        problems.all().forEach(problem -> reported.add(problem.pointer()));
        findings.forEach((place, finding) -> {
            String message = finding.message() + "; " + finding.outcome();
            if (!reported.contains(place) && NOTES.contains(finding.fault())) {
                problems.note(place, message, finding.hint());
            } else if (!reported.contains(place)) {
                problems.warn(place, message, finding.hint());
            }
        });
    }
}
