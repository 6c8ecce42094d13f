import groovy.json.JsonSlurper

assert mavenVersion.startsWith(expectedMaven)

def log = new File(basedir, 'build.log').readLines()
def said = { String line -> log.findAll { it.endsWith(line) }.size() }

assert said('generated: p-7 in Oslo was taken by Kari') == 2
assert said('unchanged: true') == 2
assert said('client: It went by ship.') == 2
assert said('sent: [POST /v1/interactions]') == 2
// The two are the same where only one was published.
def versions = [oldVersion, newVersion] as Set
for (version in versions) {
    assert log.any { it =~ /--- signet(-maven-plugin)?:${java.util.regex.Pattern.quote(version)}:generate / }
    assert said("jar: interactions-client-${version}.jar on Java ${jdk}") == 2 / versions.size()
}

// Everything of Signet came from the folder, and nothing else did.
def origins = [:]
new File(localRepositoryPath as String).eachFileRecurse { file ->
    if (file.name == '_remote.repositories') {
        file.readLines().findAll { it.contains('>') }.each {
            origins[file.parentFile.path + '/' + it.substring(0, it.indexOf('>'))] = it.replaceFirst('.*>(.*)=.*', '$1')
        }
    }
}
assert origins.size() > 100
assert origins.every { file, origin -> file.contains('/dev/signet/') == (origin == 'signet') }
assert origins.keySet().any { it.endsWith("/interactions-client-${newVersion}.jar") }

// The plugin runs with the very libraries that its bill of materials names, but for those that Maven sees to itself.
def bom = new JsonSlurper().parse(new File(
    "${published}/dev/signet/signet-maven-plugin/${newVersion}/signet-maven-plugin-${newVersion}-cyclonedx.json"))
def named = bom.components.collect { "${it.group}:${it.name}:${it.version}".toString() } as TreeSet
def realm = log.dropWhile { !it.contains("Included: dev.signet:signet-maven-plugin:jar:${newVersion}") }
    .drop(1).takeWhile { it.contains('Included: ') }
def loaded = realm.collect { it.replaceFirst('.*Included: ', '').split(':').with { p -> "${p[0]}:${p[1]}:${p[-1]}".toString() } } as TreeSet
def seenToByMaven = { it.startsWith('org.slf4j:slf4j-api:') || it.startsWith('org.codehaus.plexus:plexus-utils:') }
assert loaded.findAll { !seenToByMaven(it) } == named.findAll { !seenToByMaven(it) }
assert loaded.size() > 20

return true
