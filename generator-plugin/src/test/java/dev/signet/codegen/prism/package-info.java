/** Machine-made calls of every operation of a document, judged by a mock server that knows nothing of Signet. */
@NullMarked
package dev.signet.codegen.prism;

import org.jspecify.annotations.NullMarked;
