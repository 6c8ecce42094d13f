package dev.signet.codegen.declaration;

/** A parameter of a method, or a component of a record. */
public record Parameter(String name, TypeUse type) {

    /** As a signature has it. */
    public String spelled() {
        return type.spelled() + " " + name;
    }
}
