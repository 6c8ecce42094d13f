package dev.signet.codegen.diff.wire.schema;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares schemas by the positions at which they are used. Schemas of the same two places are compared once in each direction,
 * and one after the other, so that neither cycles nor long chains of references matter.
 */
public final class SchemaComparison {
    private static final Set<String> PROSE = Set.of(
            "$ref",
            "description",
            "title",
            "summary",
            "deprecated",
            "readOnly",
            "writeOnly",
            "example",
            "examples",
            "$comment");

    private final Alternatives before;
    private final Alternatives after;
    private final Findings findings;
    private final ObjectComparison objects;
    private final ArrayComparison arrays;
    private final ScalarComparison scalars;
    private final DiscriminatorComparison discriminators;
    private final AnnotationComparison annotations;
    private final Set<Compared> done = new HashSet<>();
    private final Set<String> visitedBefore = new HashSet<>();
    private final Set<String> visitedAfter = new HashSet<>();
    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final Map<String, List<Alternative>> readBefore = new HashMap<>();
    private final Map<String, List<Alternative>> readAfter = new HashMap<>();
    private final Deque<Task> tasks = new ArrayDeque<>();

    public SchemaComparison(ContractNode before, ContractNode after, Findings findings) {
        this.before = new Alternatives(before);
        this.after = new Alternatives(after);
        this.findings = findings;
        this.objects = new ObjectComparison(this, findings);
        this.arrays = new ArrayComparison(this, findings);
        this.scalars = new ScalarComparison(findings);
        this.discriminators = new DiscriminatorComparison(this, findings);
        this.annotations = new AnnotationComparison(this, findings);
    }

    /** Schemas that apply together, and the place that is told of them. */
    record Use(String place, List<ContractNode> schemas) {
        /** @param around where they would stand if there are none */
        static Use of(List<ContractNode> schemas, String around) {
            if (schemas.size() == 1) {
                ContractNode end = end(schemas.get(0));
                return new Use(end.place(), List.of(end));
            }
            return new Use(schemas.isEmpty() ? around : schemas.get(0).place(), schemas);
        }

        /** All places together. */
        List<String> places() {
            return schemas.size() == 1
                    ? List.of(place)
                    : Stream.concat(Stream.of(place), schemas.stream().map(ContractNode::place))
                            .toList();
        }

        /** What a schema refers to, if it says nothing else. */
        private static ContractNode end(ContractNode schema) {
            ContractNode at = schema;
            for (int hops = 0; hops < 100 && at.isReference(); hops++) {
                boolean alone = at.ignoresSiblings()
                        || at.keys().stream().allMatch(key -> PROSE.contains(key) || key.startsWith("x-"));
                ContractNode target = alone ? at.target() : null;
                if (target == null) {
                    break;
                }
                at = target;
            }
            return at;
        }
    }

    /** What was compared already, by place. */
    private record Compared(
            List<String> old, List<String> now, Direction direction, Position.Notation notation, boolean optional) {}

    private record Task(Use old, Use now, Position position) {}

    /** Compares the schemas of two messages, and all that they refer to. */
    public void compare(ContractNode old, ContractNode now, Position position) {
        add(List.of(old), old.place(), List.of(now), now.place(), position);
        finish();
    }

    /** Compares a schema with one that allows anything, which stands nowhere. */
    public void compare(
            @Nullable ContractNode old,
            String oldPlace,
            @Nullable ContractNode now,
            String newPlace,
            Position position) {
        add(
                old == null ? List.of() : List.of(old),
                oldPlace,
                now == null ? List.of() : List.of(now),
                newPlace,
                position);
        finish();
    }

    /** Notes schemas of messages of which only parts are compared. */
    public void visited(List<ContractNode> old, List<ContractNode> now) {
        old.forEach(schema -> visitedBefore.add(schema.place()));
        now.forEach(schema -> visitedAfter.add(schema.place()));
    }

    /** Compares later. */
    void add(List<ContractNode> old, String oldPlace, List<ContractNode> now, String newPlace, Position position) {
        tasks.add(new Task(Use.of(old, oldPlace), Use.of(now, newPlace), position));
    }

    private void finish() {
        for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
            run(task);
        }
    }

    /** Whether messages of the old document have a schema, what it refers to, or one that consists of it. */
    public boolean isVisitedBefore(ContractNode schema) {
        return isVisited(schema, visitedBefore)
                || before.hasRead(Use.of(List.of(schema), "").place());
    }

    /** Whether a schema of the new document, or what it refers to, was compared with one of the old document. */
    public boolean isVisitedAfter(ContractNode schema) {
        return isVisited(schema, visitedAfter);
    }

    private static boolean isVisited(ContractNode schema, Set<String> visited) {
        return visited.contains(Use.of(List.of(schema), "").place()) || visited.contains(schema.place());
    }

    /**
     * Whether all values are strings, numbers, booleans or null.
     *
     * @param old whether the schema is one of the old document
     */
    public boolean isScalar(ContractNode schema, boolean old) {
        List<Alternative> all = alternatives(List.of(schema), old);
        return !all.isEmpty()
                && all.stream().noneMatch(each -> each.isAny() || each.is(JsonKind.OBJECT) || each.is(JsonKind.ARRAY));
    }

    /**
     * Whether some values may be objects.
     *
     * @param old whether the schema is one of the old document
     */
    public boolean allowsObjects(ContractNode schema, boolean old) {
        return alternatives(List.of(schema), old).stream()
                .anyMatch(each -> each.kinds().contains(JsonKind.OBJECT));
    }

    /**
     * The schemas of a property of objects, which may come from parts of {@code allOf}; empty if there is none.
     *
     * @param old whether the schema is one of the old document
     */
    public List<ContractNode> property(ContractNode schema, String name, boolean old) {
        return alternatives(List.of(schema), old).stream()
                .map(each -> each.properties().getOrDefault(name, List.of()))
                .filter(schemas -> !schemas.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Places of the new document by those of the old one at the same position. */
    public Map<String, String> pairs() {
        return pairs;
    }

    List<Alternative> alternatives(List<ContractNode> schemas, boolean old) {
        Map<String, List<Alternative>> known = old ? readBefore : readAfter;
        Alternatives side = old ? before : after;
        String key = schemas.size() == 1
                ? schemas.get(0).place()
                : schemas.stream().map(ContractNode::place).collect(Collectors.joining("|"));
        List<Alternative> read = known.get(key);
        if (read == null) {
            read = side.of(schemas);
            known.put(key, read);
        }
        return read;
    }

    private void run(Task task) {
        Use old = task.old();
        Use now = task.now();
        visitedBefore.add(old.place());
        visitedAfter.add(now.place());
        if (old.schemas().size() == 1
                && now.schemas().size() == 1
                && old.schemas().get(0).isPlainAs(now.schemas().get(0))) {
            return;
        }
        List<Alternative> was = alternatives(old.schemas(), true);
        List<Alternative> is = alternatives(now.schemas(), false);
        annotations.nulls(old.place(), was, now.place(), is, task.position());
        // Whether a value may be left out matters to constants alone.
        boolean listed = Stream.concat(was.stream(), is.stream()).anyMatch(each -> each.values() != null);
        Position position = task.position();
        if (!done.add(new Compared(
                old.places(),
                now.places(),
                position.direction(),
                position.notation(),
                listed && position.optional()))) {
            return;
        }
        pairs.putIfAbsent(old.place(), now.place());
        annotations.compare(old, now, task.position());
        was = withoutNull(was);
        is = withoutNull(is);
        if (position.isText()) {
            texts(task, was, is);
        } else {
            alternatives(task, was, is);
        }
    }

    private void texts(Task task, List<Alternative> was, List<Alternative> is) {
        if (one(task, was, is)) {
            return;
        }
        if (ListedTexts.areOfOtherKinds(was, is)) {
            alternatives(task, ListedTexts.strings(was), ListedTexts.strings(is));
        } else {
            alternatives(task, was, is);
        }
    }

    /** A list that becomes one value, or the other way round, where one value is written as a list of one. */
    private boolean one(Task task, List<Alternative> was, List<Alternative> is) {
        Alternative list = list(was);
        Alternative lists = list(is);
        boolean fewer = list != null && !is.isEmpty() && is.stream().allMatch(Alternative::isScalar);
        boolean more = lists != null && !was.isEmpty() && was.stream().allMatch(Alternative::isScalar);
        if (!fewer && !more) {
            return false;
        }
        Use old = task.old();
        Use now = task.now();
        Position position = task.position();
        findings.add(Finding.altered(
                Kind.SCHEMA,
                old.place(),
                now.place(),
                Aspect.TYPE,
                words(was),
                words(is),
                position.because(
                        position.direction().impact(fewer, more, Verdict.BREAKING),
                        more ? "there may be several values now" : "there is only one value now")));
        if (list != null) {
            add(list.items(), old.place() + "/items", now.schemas(), now.place(), position.as(false));
        } else if (lists != null) {
            add(old.schemas(), old.place(), lists.items(), now.place() + "/items", position.as(false));
        }
        return true;
    }

    private static @Nullable Alternative list(List<Alternative> all) {
        return all.size() == 1 && all.get(0).is(JsonKind.ARRAY) ? all.get(0) : null;
    }

    private static List<Alternative> withoutNull(List<Alternative> all) {
        List<Alternative> others = new ArrayList<>(all.size());
        for (Alternative each : all) {
            if (!each.isNull()) {
                others.add(each);
            }
        }
        return others;
    }

    // Alternatives

    private void alternatives(Task task, List<Alternative> was, List<Alternative> is) {
        AlternativePairs found =
                new AlternativePairs(was, is, each -> signature(each, true), each -> signature(each, false));
        for (AlternativePairs.Pair pair : found.pairs()) {
            pair(task, pair.old(), pair.now());
        }
        if (found.removed().isEmpty() && found.added().isEmpty()) {
            return;
        }
        boolean some = !found.pairs().isEmpty();
        if (some
                && AlternativeImpact.isUnion(was, task.old().place())
                && AlternativeImpact.isUnion(is, task.now().place())) {
            for (Alternative gone : found.removed()) {
                Impact impact = AlternativeImpact.ofRemoved(task.position(), gone, is, some);
                findings.add(Finding.removed(
                        Kind.VARIANT,
                        task.old().place(),
                        gone.origin() + " " + gone.word(),
                        gone.label(),
                        task.position().because(impact, gone.label() + " is no longer allowed")));
            }
            for (Alternative more : found.added()) {
                Impact impact = AlternativeImpact.ofAdded(task.position(), more, was, some);
                findings.add(Finding.added(
                        Kind.VARIANT,
                        task.now().place(),
                        more.origin() + " " + more.word(),
                        more.label(),
                        task.position().because(impact, more.label() + " is allowed now")));
            }
            return;
        }
        Impact impact = Impact.NONE;
        for (Alternative gone : found.removed()) {
            impact = impact.or(AlternativeImpact.ofRemoved(task.position(), gone, is, some));
        }
        for (Alternative more : found.added()) {
            impact = impact.or(AlternativeImpact.ofAdded(task.position(), more, was, some));
        }
        findings.add(Finding.altered(
                Kind.SCHEMA,
                task.old().place(),
                task.now().place(),
                Aspect.TYPE,
                words(was),
                words(is),
                task.position().because(impact, "other kinds of values are allowed")));
    }

    static String words(List<Alternative> all) {
        if (all.size() == 1) {
            return all.get(0).label();
        }
        return all.isEmpty()
                ? "nothing"
                : all.stream().map(Alternative::label).distinct().limit(20).collect(Collectors.joining(" or "));
    }

    /** What tells an object from others: properties that have one value, by schema or discriminator. */
    private String signature(Alternative object, boolean old) {
        if (!object.is(JsonKind.OBJECT)) {
            return "";
        }
        Map<String, String> values = new TreeMap<>();
        object.properties().forEach((name, schemas) -> {
            String only = only(schemas, old);
            if (!only.isEmpty()) {
                values.put(name, only);
            }
        });
        object.tags().forEach((name, wanted) -> {
            if (wanted.size() == 1) {
                values.putIfAbsent(name, wanted.iterator().next());
            }
        });
        return values.isEmpty() ? "" : values.toString();
    }

    private String only(List<ContractNode> schemas, boolean old) {
        Set<String> values = listed(schemas, old);
        return values != null && values.size() == 1 ? values.iterator().next() : "";
    }

    /** The only values that schemas allow; null if they are not listed. */
    @Nullable
    Set<String> listed(List<ContractNode> schemas, boolean old) {
        List<Alternative> all =
                alternatives(schemas.size() == 1 ? Use.of(schemas, "").schemas() : schemas, old);
        return all.size() == 1 ? all.get(0).values() : null;
    }

    private void pair(Task task, Alternative old, Alternative now) {
        pairs.putIfAbsent(old.origin(), now.origin());
        visitedBefore.add(old.origin());
        visitedAfter.add(now.origin());
        scalars.compare(task.old().place(), old, task.now().place(), now, task.position());
        annotations.untyped(old, now, task.position());
        discriminators.compare(old, now, task.position());
        if (old.is(JsonKind.OBJECT)) {
            objects.compare(old, now, task.position());
        } else if (old.is(JsonKind.ARRAY)) {
            arrays.compare(old, now, task.position());
        }
    }
}
