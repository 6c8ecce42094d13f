package dev.signet.codegen.meaning;

import dev.signet.codegen.roundtrip.Workshop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints what is found of documents, one example of each kind: {@code MeaningReport <document>…}. */
public final class MeaningReport {
    private MeaningReport() {}

    public static void main(String[] documents) {
        for (String name : documents) {
            Path document = Path.of(name).toAbsolutePath().normalize();
            Path overlay = document.resolveSibling("overlay.yaml");
            Workshop.Made made = new Workshop().make(document, Files.exists(overlay) ? List.of(overlay) : List.of());
            Trial.Result result = Trial.of(
                    made, Integer.getInteger("signet.meaning.values", 2000), Long.getLong("signet.meaning.seed", 1));
            System.out.println(document.getFileName() + ": " + result);
            result.faults()
                    .forEach((key, fault) -> System.out.println(
                            fault + "\n    (" + result.counts().get(key) + " like it)"));
            result.undecided().forEach((union, what) -> System.out.println("UNDECIDED " + union + " " + what));
        }
    }
}
