package dev.signet.codegen.compiler;

import dev.signet.codegen.compiler.Configuration.Access;
import dev.signet.codegen.compiler.DocumentDiff.Reading;
import dev.signet.codegen.compiler.DocumentDiff.Subject;
import dev.signet.codegen.diff.ApiDiff;
import dev.signet.codegen.output.Drafts;
import dev.signet.codegen.output.SourceFile;
import dev.signet.codegen.parse.rebase.Decision;
import dev.signet.codegen.parse.rebase.DocumentChanges;
import dev.signet.codegen.parse.rebase.OverlayRebase;
import dev.signet.codegen.parse.rebase.RebasedOverlay;
import dev.signet.codegen.problem.Problem;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Severity;
import dev.signet.codegen.report.DiffReports;
import dev.signet.codegen.revisions.Revisions;
import dev.signet.codegen.revisions.Revisions.Published;
import dev.signet.codegen.revisions.Revisions.Row;
import dev.signet.codegen.revisions.RevisionsWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings a project's copy of a published document up to date: what becomes different, whether the overlays fit, and then the files. */
public final class RevisionUpdate implements AutoCloseable {
    private final Revisions revisions;
    private final PublishedDocument published;
    private final Access access;
    private final Drafts drafts = new Drafts();
    private final Path draft;
    private final List<RebasedOverlay> rebased;

    /** The two documents with the project's overlays; null if these do not fit one of them. */
    private final @Nullable Reading here;

    private final @Nullable Reading there;

    private final List<Problem> faults = new ArrayList<>();
    private final @Nullable ApiDiff diff;

    /**
     * Compares a published document with the project's: both with the project's overlays, or both without if these do not fit one.
     *
     * @param published one that has changed
     * @throws ProblemsException if the document or an overlay is malformed
     */
    public RevisionUpdate(Revisions revisions, PublishedDocument published, Access access) {
        this.revisions = revisions;
        this.published = published;
        this.access = access;
        Row row = published.row();
        try {
            // Beside the project's own, so that references mean the same.
            draft = drafts.add(row.document(), published.bytes().orElseThrow());
            rebased = OverlayRebase.of(row.document(), draft, row.overlays());
            there = overlaysFit() ? read("published", draft, row.overlays(), faults) : null;
            here = there == null ? null : read("here", row.document(), row.overlays(), new ArrayList<>());
            diff = here != null && there != null ? ApiDiff.of(here.side(), there.side()) : raw();
        } catch (RuntimeException e) {
            drafts.close();
            throw e;
        }
    }

    private @Nullable Reading read(String name, Path document, List<Path> overlays, List<Problem> into) {
        try {
            return DocumentDiff.read(new Subject(published.row().revision() + ", " + name, document, overlays, access));
        } catch (ProblemsException e) {
            into.addAll(e.problems());
            return null;
        }
    }

    /** The documents as they are; null if one of them needs its overlays to be read at all. */
    private @Nullable ApiDiff raw() {
        List<Problem> wrong = new ArrayList<>();
        Reading before = read("here", published.row().document(), List.of(), new ArrayList<>());
        Reading after = read("published", draft, List.of(), wrong);
        if (after == null && overlaysFit() && !faults.isEmpty()) {
            // Wrong with and without overlays: that is what has to be told.
            throw new ProblemsException(faults);
        }
        return before == null || after == null ? null : ApiDiff.of(before.side(), after.side());
    }

    private boolean overlaysFit() {
        return rebased.stream().allMatch(RebasedOverlay::fits);
    }

    /** Whether the two documents are compared as they are, since the overlays do not fit one of them. */
    public boolean isRaw() {
        return here == null || there == null;
    }

    /** What becomes different, in lines for a log, the worst first. */
    public List<String> differences() {
        return diff == null ? DocumentChanges.lines(published.row().document(), draft) : DiffReports.summary(diff);
    }

    /** Whether the document can be used with the overlays, and therefore written. */
    public boolean isUsable() {
        return there != null;
    }

    /** The actions of overlays that do not fit, with the change that is the reason, and what else keeps the document from use. */
    public List<Problem> faults() {
        List<Problem> all = new ArrayList<>(decisions(true));
        faults.stream().filter(fault -> fault.severity() == Severity.ERROR).forEach(all::add);
        return all;
    }

    /** What else of the overlays should be looked at: warnings and notes. */
    public List<Problem> remarks() {
        return decisions(false);
    }

    private List<Problem> decisions(boolean failing) {
        return rebased.stream()
                .flatMap(overlay -> overlay.decisions().stream())
                .filter(decision -> decision.fails() == failing)
                .map(Decision::problem)
                .toList();
    }

    /** Warnings that the document and the overlays did not cause before. */
    public List<Problem> newWarnings() {
        if (here == null || there == null) {
            return List.of();
        }
        Set<String> known = here.warnings().stream().map(Problem::toString).collect(Collectors.toSet());
        return there.warnings().stream()
                .filter(warning -> warning.severity() == Severity.WARNING && !known.contains(warning.toString()))
                .toList();
    }

    /** Whether the project says the same in its own words, so that its document is not replaced. */
    public boolean isReworded() {
        Published place = published.row().published();
        return place != null && place.reworded();
    }

    /**
     * Writes the reports of what becomes different, if Java can be made of the documents.
     *
     * @return the page; null if there is none
     */
    public @Nullable Path writeReports(Path folder) {
        if (diff == null) {
            return null;
        }
        DocumentDiff.write(diff, folder);
        return folder.resolve("diff.html");
    }

    /**
     * Writes a proposal of each overlay that does not stay as it is, under the overlay's name.
     *
     * @return the proposals
     * @throws ProblemsException if an overlay is laid out so that it can't be rewritten; nothing was written then
     */
    public List<Path> writeProposals(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RebasedOverlay overlay : rebased) {
            if (!overlay.decisions().isEmpty()) {
                texts.put(proposalName(overlay.file(), texts.keySet()), overlay.text());
            }
        }
        List<SourceFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(new SourceFile(name, text)));
        DocumentDiff.write(files, folder);
        return texts.keySet().stream().map(folder::resolve).toList();
    }

    /** The overlay's own name, unless it is taken or no name that is safe to write. */
    private static String proposalName(Path overlay, Set<String> taken) {
        String name = String.valueOf(overlay.getFileName());
        return SourceFile.fault(name).isEmpty() && !taken.contains(name)
                ? name
                : "overlay-" + (taken.size() + 1) + (name.endsWith(".json") ? ".json" : ".yaml");
    }

    /** How many actions of overlays are proposed anew, by what is proposed. */
    public Map<Decision.Kind, Long> proposed() {
        return rebased.stream()
                .flatMap(overlay -> overlay.decisions().stream())
                .collect(Collectors.groupingBy(Decision::kind, TreeMap::new, Collectors.counting()));
    }

    /**
     * Writes the document and its row, both or neither.
     *
     * @throws ProblemsException if the row can't be written
     */
    public void write() {
        String list = RevisionsWriter.update(revisions, published.row(), published.sha256(), published.etag());
        if (isReworded()) {
            drafts.drop(published.row().document());
        }
        drafts.add(revisions.file(), list.getBytes(StandardCharsets.UTF_8));
        drafts.commit();
    }

    /** The files that {@link #write} writes, in words. */
    public String written() {
        String list = "its row in " + revisions.file();
        return isReworded() ? list : published.row().document() + " and " + list;
    }

    /** Leaves nothing behind. */
    @Override
    public void close() {
        drafts.close();
    }
}
