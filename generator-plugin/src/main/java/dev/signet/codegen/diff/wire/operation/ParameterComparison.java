package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.change.Change.Aspect;
import dev.signet.codegen.diff.change.Element.Kind;
import dev.signet.codegen.diff.change.Impact;
import dev.signet.codegen.diff.change.Spelling;
import dev.signet.codegen.diff.change.Verdict;
import dev.signet.codegen.diff.wire.Direction;
import dev.signet.codegen.diff.wire.Finding;
import dev.signet.codegen.diff.wire.Findings;
import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.diff.wire.schema.PropertyNames;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the parameters of an operation. */
final class ParameterComparison {
    private final Comparison comparison;
    private final Serialization serialization;

    ParameterComparison(Comparison comparison) {
        this.comparison = comparison;
        this.serialization = new Serialization(comparison.schemas());
    }

    void compare(Endpoint old, Endpoint now, Direction direction) {
        Map<String, ContractNode> before = new LinkedHashMap<>(old.parameters());
        Map<String, ContractNode> after = new LinkedHashMap<>(now.parameters());
        String where = "request of " + now.label();
        for (String key : List.copyOf(before.keySet())) {
            ContractNode is = after.get(key);
            if (is == null) {
                is = moved(key, before, after);
            }
            ContractNode was = before.get(key);
            if (is == null && was != null) {
                is = spelled(was, before, after);
                if (is != null) {
                    renamed(was, old, is, now, where);
                }
            }
            if (is != null && was != null) {
                boolean optional = !isRequired(was) && !isRequired(is);
                Position value = Position.of(direction, where).as(optional);
                both(was, is, Serialization.position(was, is, value));
                before.remove(key);
                after.values().remove(is);
            }
        }
        before.values().forEach(gone -> removed(gone, old, direction, where));
        after.values().forEach(more -> added(more, now, direction, where));
    }

    /** The only one of that name that is new, if its old place has none any more. */
    private static @Nullable ContractNode moved(
            String key, Map<String, ContractNode> before, Map<String, ContractNode> after) {
        ContractNode old = before.get(key);
        String name = old == null ? null : old.text("name");
        ContractNode found = null;
        for (Map.Entry<String, ContractNode> each : after.entrySet()) {
            if (!before.containsKey(each.getKey())
                    && String.valueOf(each.getValue().text("name")).equals(name)) {
                if (found != null) {
                    return null;
                }
                found = each.getValue();
            }
        }
        return found;
    }

    /** The only new one at the same place of which the name is spelled almost so. */
    private static @Nullable ContractNode spelled(
            ContractNode old, Map<String, ContractNode> before, Map<String, ContractNode> after) {
        List<ContractNode> found = after.entrySet().stream()
                .filter(each -> !before.containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(more -> String.valueOf(more.text("in")).equals(old.text("in"))
                        && PropertyNames.plain(name(more)).equals(PropertyNames.plain(name(old))))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private void renamed(ContractNode gone, Endpoint old, ContractNode more, Endpoint now, String where) {
        Impact impact = Findings.because(
                Impact.breaking(true, true),
                where + ": the parameter `" + name(gone) + "` is called `" + name(more)
                        + "` now, and nobody finds it under its other name");
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.PARAMETER, gone.place(), old.operation().place(), detail(gone), impact));
        comparison
                .findings()
                .add(Finding.added(Kind.PARAMETER, more.place(), now.operation().place(), detail(more), impact));
    }

    private static String detail(ContractNode parameter) {
        return "in " + parameter.text("in") + (isRequired(parameter) ? ", required" : ", optional");
    }

    /** Variables of a path always are. */
    private static boolean isRequired(ContractNode parameter) {
        return parameter.flag("required") || "path".equals(parameter.text("in"));
    }

    private static String name(ContractNode parameter) {
        return String.valueOf(parameter.text("name"));
    }

    private void removed(ContractNode gone, Endpoint of, Direction direction, String where) {
        boolean required = isRequired(gone);
        Impact impact = direction == Direction.SENT
                ? Impact.onWire(Verdict.LIMITED, required ? Verdict.BREAKING : Verdict.COMPATIBLE)
                : Impact.onWire(required ? Verdict.BREAKING : Verdict.LIMITED, Verdict.COMPATIBLE);
        String name = "the parameter `" + name(gone) + "`";
        String reason;
        if (direction == Direction.SENT) {
            reason = name + ", which an old client " + (required ? "sends" : "may send")
                    + ", means nothing to a new service"
                    + (required ? "; an old service requires it, which a new client does not send" : "");
        } else {
            reason = "a new service does not send " + name + (required ? ", which an old client requires" : "");
        }
        comparison
                .findings()
                .add(Finding.removed(
                        Kind.PARAMETER,
                        gone.place(),
                        of.operation().place(),
                        detail(gone),
                        Findings.because(impact, where + ": " + reason)));
    }

    private void added(ContractNode more, Endpoint of, Direction direction, String where) {
        boolean required = isRequired(more);
        Impact impact = direction == Direction.SENT
                ? Impact.onWire(required ? Verdict.BREAKING : Verdict.COMPATIBLE, Verdict.LIMITED)
                : Impact.onWire(Verdict.COMPATIBLE, required ? Verdict.BREAKING : Verdict.COMPATIBLE);
        String name = "the parameter `" + name(more) + "`";
        String reason;
        if (direction == Direction.SENT) {
            reason = (required ? "a new service requires " + name + ", which an old client does not send; it" : name)
                    + " is unknown to an old service";
        } else {
            reason = "a new client requires " + name + ", which an old service does not send";
        }
        comparison
                .findings()
                .add(Finding.added(
                        Kind.PARAMETER,
                        more.place(),
                        of.operation().place(),
                        detail(more),
                        Findings.because(impact, where + ": " + reason)));
    }

    private void both(ContractNode old, ContractNode now, Position position) {
        Serialization.Both written = serialization.of(old, now);
        altered(old, now, Aspect.PLACE, written.old(), written.now(), Impact.breaking(true, true), position);
        boolean was = isRequired(old);
        boolean is = isRequired(now);
        altered(
                old,
                now,
                Aspect.PRESENCE,
                Spelling.presence(was),
                Spelling.presence(is),
                position.direction().impact(is, was, Verdict.BREAKING),
                position);
        altered(
                old,
                now,
                Aspect.PLACE,
                "allowReserved " + serialization.isReserved(old),
                "allowReserved " + serialization.isReserved(now),
                Impact.limited(true, true),
                position);
        flag(old, now, "allowEmptyValue", position);
        altered(
                old,
                now,
                Aspect.DEPRECATION,
                Spelling.deprecation(old.flag("deprecated")),
                Spelling.deprecation(now.flag("deprecated")),
                Impact.NONE,
                position);
        comparison
                .schemas()
                .compare(
                        Serialization.schema(old),
                        old.place() + "/schema",
                        Serialization.schema(now),
                        now.place() + "/schema",
                        position);
    }

    private void flag(ContractNode old, ContractNode now, String keyword, Position position) {
        boolean was = old.flag(keyword);
        boolean is = now.flag(keyword);
        Impact impact = position.direction().impact(was, is, Verdict.LIMITED);
        altered(old, now, Aspect.PLACE, keyword + " " + was, keyword + " " + is, impact, position);
    }

    private void altered(
            ContractNode old,
            ContractNode now,
            Aspect aspect,
            String was,
            String is,
            Impact impact,
            Position position) {
        if (!was.equals(is)) {
            Impact because = position.because(impact, "the parameter `" + name(now) + "` was " + was + " and is " + is);
            comparison
                    .findings()
                    .add(Finding.altered(Kind.PARAMETER, old.place(), now.place(), aspect, was, is, because));
        }
    }
}
