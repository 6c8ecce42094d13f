/**
 * From a configuration to Java: {@link dev.signet.codegen.compiler.Compiler} reads a document and makes files of it,
 * {@link dev.signet.codegen.compiler.IncrementalGenerator} keeps a folder of them up to date. Usable from anything; what there is
 * to configure is described by {@link dev.signet.codegen.compiler.Options}.
 */
@NullMarked
package dev.signet.codegen.compiler;

import org.jspecify.annotations.NullMarked;
