package dev.signet.codegen.diff;

import dev.signet.codegen.diff.change.Change;
import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Respect;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.document.ClientChanges;
import dev.signet.codegen.diff.document.PropertyMoves;
import dev.signet.codegen.diff.document.Successors;
import dev.signet.codegen.diff.document.TypeChanges;
import dev.signet.codegen.diff.document.TypeMatch;
import dev.signet.codegen.diff.document.WireChanges;
import dev.signet.codegen.diff.javaapi.Consequence;
import dev.signet.codegen.diff.javaapi.JavaApi;
import dev.signet.codegen.diff.javaapi.JavaApiDiff;
import dev.signet.codegen.diff.wire.Side;
import dev.signet.codegen.diff.wire.operation.DocumentComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a change of a document does, to the wire and to Java callers.
 *
 * @param from the old document
 * @param to the new one
 * @param changes all of them, types first, in the order of the documents
 * @param accepted why changes are accepted, by their index; they count for no verdict
 */
public record ApiDiff(Side from, Side to, List<Change> changes, Map<Integer, String> accepted) {
    public ApiDiff {
        changes = List.copyOf(changes);
        accepted = Map.copyOf(accepted);
    }

    /** The same with some changes accepted. */
    public ApiDiff accepting(Map<Integer, String> some) {
        return new ApiDiff(from, to, changes, some);
    }

    /** Those that count: all but the accepted ones. */
    public List<Change> counted() {
        return IntStream.range(0, changes.size())
                .filter(i -> !accepted.containsKey(i))
                .mapToObj(changes::get)
                .toList();
    }

    /** Why a change is accepted; empty if it is not. */
    public Optional<String> acceptance(Change change) {
        if (accepted.isEmpty()) {
            return Optional.empty();
        }
        return accepted.entrySet().stream()
                .filter(each -> changes.get(each.getKey()) == change)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Compares two documents. Both must have been read for the same Java packages. */
    public static ApiDiff of(Side from, Side to) {
        DocumentComparison.Result wire = DocumentComparison.of(from.contract(), to.contract());
        TypeMatch match = new TypeMatch(from, to, wire.pairs());
        List<Change> java = new ArrayList<>(new TypeChanges(from, to, match).find());
        java.addAll(
                new ClientChanges(match).find(from.java().client(), to.java().client()));
        List<Change> both = new WireChanges(from, to, java).with(wire.findings());
        List<Change> told = new Successors(from, to, match).in(new PropertyMoves(match).in(both));
        List<Consequence> consequences = JavaApiDiff.of(JavaApi.of(from), JavaApi.of(to));
        return new ApiDiff(from.compared(), to.compared(), new Attribution(told).attributed(consequences), Map.of());
    }

    /** The worst of all changes in one respect, such as {@code ApiDiff.worst(Impact::source)}. */
    public Verdict worst(Function<Impact, Verdict> respect) {
        return counted().stream().map(Change::impact).map(respect).reduce(Verdict.COMPATIBLE, Verdict::or);
    }

    /** The worst of all changes in one respect. */
    public Verdict worst(Respect respect) {
        return worst(impact -> impact.in(respect));
    }

    /** Those that are more than another wording. */
    public List<Change> substantial() {
        return changes.stream().filter(change -> !isWording(change)).toList();
    }

    /** Whether only prose differs. */
    public static boolean isWording(Change change) {
        return change.isAltered(Aspect.DESCRIPTION);
    }
}
