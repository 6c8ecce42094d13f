package dev.signet.interactions.structured;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.OptBoolean;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import dev.signet.interactions.support.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells Jackson what Java's types say already: what is required, and what the records of a union are called. */
final class RecordIntrospector extends JacksonAnnotationIntrospector {
    private static final JsonTypeInfo.Value TAG =
            JsonTypeInfo.Value.from(Tagged.class.getAnnotation(JsonTypeInfo.class));

    /** What the caller's unions mean. A record that stands where only it can stand needs no name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Unions.TAG, requireTypeIdForSubtypes = OptBoolean.FALSE)
    private interface Tagged {}

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        RecordComponent component = component(member);
        return component == null ? super.hasRequiredMarker(member) : Boolean.valueOf(!Nullness.mayBeAbsent(component));
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        RecordComponent component = annotated instanceof AnnotatedMember member ? component(member) : null;
        if (component == null) {
            return super.findSetterInfo(annotated);
        }
        boolean nullable = Nullness.mayBeAbsent(component) || component.getType() == JsonValue.class;
        boolean holdsNull = Nullness.mayHoldNull(component.getAnnotatedType());
        return JsonSetter.Value.construct(nullable ? Nulls.SET : Nulls.FAIL, holdsNull ? Nulls.SET : Nulls.FAIL);
    }

    /** The component of a record that a member stands for. Parameters have no names here, so they go by their place. */
    private static @Nullable RecordComponent component(AnnotatedMember member) {
        Class<?> owner = member.getDeclaringClass();
        if (!(member instanceof AnnotatedParameter parameter)) {
            return Nullness.component(owner, member.getName());
        }
        RecordComponent[] components = owner.isRecord() ? owner.getRecordComponents() : new RecordComponent[0];
        boolean canonical = parameter.getOwner().getParameterCount() == components.length;
        return canonical ? components[parameter.getIndex()] : null;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        JsonTypeInfo.Value said = super.findPolymorphicTypeInfo(config, annotated);
        boolean tagged = annotated instanceof AnnotatedClass
                && (Unions.isUnion(annotated.getRawType()) || Unions.isTagged(annotated.getRawType()));
        return said != null || !tagged ? said : TAG;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        List<NamedType> said = super.findSubtypes(annotated);
        return said != null || !(annotated instanceof AnnotatedClass) || !Unions.isUnion(annotated.getRawType())
                ? said
                : Unions.members(annotated.getRawType()).stream()
                        .map(NamedType::new)
                        .toList();
    }

    @Override
    public @Nullable String findTypeName(AnnotatedClass type) {
        String said = super.findTypeName(type);
        boolean member =
                type.getRawType().isRecord() && !Unions.of(type.getRawType()).isEmpty();
        return said != null || !member ? said : type.getRawType().getSimpleName();
    }
}
