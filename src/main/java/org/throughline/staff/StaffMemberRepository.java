package org.throughline.staff;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface StaffMemberRepository extends Repository<StaffMember, UUID> {

	StaffMember saveAndFlush(StaffMember member);

	Optional<StaffMember> findById(UUID id);

}
