package dev.signet.codegen.emit.source;

import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.object;
import static dev.signet.codegen.model.Models.oneOf;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.codegen.declaration.type.ModelDeclarations;
import dev.signet.codegen.emit.Emitted;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaType.Doc;
import dev.signet.codegen.model.Schema;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** What callers can see is declared, or can't be written. */
class DeclaredTypeTest {

    private static DeclaredType pet(Schema schema) {
        JavaModel model = Emitted.model(document().schema("Pet", schema));
        return DeclaredType.of(new ModelDeclarations(model).of(model.type("Pet")));
    }

    private static MethodSpec method(Modifier... modifiers) {
        return MethodSpec.methodBuilder("sing").addModifiers(modifiers).build();
    }

    @Test
    void bodyOfAMethodThatNothingDeclaresIsRefused() {
        DeclaredType pet = pet(object())
                .value("CODEC", CodeBlock.of("null"))
                .body("new", "extras = extras")
                .body("fromJson", "return null")
                .body("toJson", "return null")
                .body("writeTo", "out.close()")
                .body("builder", "return null")
                .body("toBuilder", "return null")
                .body("sing", "return null");
        pet.nested("Builder").body("extras", "return this").body("build", "return null");

        assertThatIllegalStateException().isThrownBy(pet::spec).withMessage("Pet declares no [sing]");
    }

    @Test
    void declaredMethodWithoutABodyIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(pet(object()).value("CODEC", CodeBlock.of("null"))::spec)
                .withMessage("Pet.new(JsonObject) has no body");
    }

    @Test
    void declaredConstantWithoutAValueIsRefused() {
        assertThatIllegalStateException().isThrownBy(pet(object())::spec).withMessage("Pet.CODEC has no value");
    }

    @Test
    void memberThatCallersCanSeeCannotBeAddedToARecord() {
        DeclaredType pet = pet(object());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pet.hidden(method(Modifier.PUBLIC)))
                .withMessage("Pet does not declare sing, which callers could see");
        assertThatIllegalArgumentException().isThrownBy(() -> pet.hidden(method(Modifier.PROTECTED)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pet.hidden(TypeSpec.classBuilder("Song")
                        .addModifiers(Modifier.PUBLIC)
                        .build()));
        pet.hidden(method()).hidden(method(Modifier.STATIC));
    }

    @Test
    void memberOfAnInterfaceIsSeenUnlessItIsAPrivateMethod() {
        DeclaredType pet = pet(oneOf(string(), object()));

        assertThatIllegalArgumentException().isThrownBy(() -> pet.hidden(method(Modifier.STATIC)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pet.hidden(TypeSpec.classBuilder("Song").build()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> pet.hidden(FieldSpec.builder(int.class, "SONGS").build()));
        pet.hidden(method(Modifier.PRIVATE, Modifier.STATIC));
    }

    @Test
    void nestedTypeThatNothingDeclaresIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pet(object()).nested("Song"))
                .withMessage("Pet declares no type Song");
    }

    @Test
    void fileOfAPublicTypeThatNothingDeclaresIsRefused() {
        JavaModel model = Emitted.model(document());
        Doc doc = new Doc("#", "", false);
        TypeSpec seen =
                TypeSpec.classBuilder("Song").addModifiers(Modifier.PUBLIC).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sources.hidden(model, seen, doc))
                .withMessage("nothing declares Song, which callers could see");
        assertThatIllegalArgumentException().isThrownBy(() -> Sources.hiddenApi(model, seen, doc));
        Sources.hidden(model, TypeSpec.classBuilder("Song").build(), doc);
    }
}
