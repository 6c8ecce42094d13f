/** What generated clients put on the wire, byte by byte. */
package dev.signet.codegen.calls;
