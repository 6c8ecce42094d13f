/** Whether Java means what a document means, judged by a validator that knows nothing of Signet. */
@org.jspecify.annotations.NullMarked
package dev.signet.codegen.meaning;
