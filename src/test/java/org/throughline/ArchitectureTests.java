package org.throughline;

import java.time.Clock;
import java.util.Date;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packagesOf = ThroughlineApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule entitiesStayInsideTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.notBePublic()
		.because("other modules see views and commands, never what is stored")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule repositoriesStayInsideTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.notBePublic()
		.because("a table is reached through the service of its module")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule pagesAreKnownToNobody = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.haveSimpleNameEndingWith("Form")
		.should()
		.bePackagePrivate()
		.andShould()
		.resideInAPackage("..web")
		.because("controllers and forms are the outermost layer")
		.allowEmptyShould(true);

	@ArchTest
	static final ArchRule onlyPagesAndSecurityKnowTheWeb = noClasses().that()
		.resideOutsideOfPackages("..web", "org.throughline.security..")
		.should()
		.dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web..",
				"org.springframework.http..", "org.springframework.ui.."))
		.because("what the clinic does must not depend on how it is shown");

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().that()
		.doNotBelongToAnyOf(ThroughlineApplication.class)
		.should()
		.accessTargetWhere(new ReadsTheSystemClock())
		.because("a test must be able to say what time it is");

	private static final class ReadsTheSystemClock extends DescribedPredicate<JavaAccess<?>> {

		private ReadsTheSystemClock() {
			super("now() without a Clock, or the clock of the system");
		}

		@Override
		public boolean test(JavaAccess<?> access) {
			AccessTarget target = access.getTarget();
			JavaClass owner = target.getOwner();
			return switch (target.getName()) {
				case "now" -> owner.getPackageName().startsWith("java.time") && !takesAClock(target);
				case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
				case "<init>" -> owner.isEquivalentTo(Date.class) && parameters(target) == 0;
				case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
				default -> false;
			};
		}

		private static boolean takesAClock(AccessTarget target) {
			return target instanceof AccessTarget.CodeUnitAccessTarget unit
					&& unit.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Clock.class));
		}

		private static int parameters(AccessTarget target) {
			return (target instanceof AccessTarget.CodeUnitAccessTarget unit) ? unit.getRawParameterTypes().size() : 0;
		}

	}

}
